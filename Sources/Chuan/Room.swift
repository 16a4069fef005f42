// The room Chuan.
