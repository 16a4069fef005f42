import Chuan
