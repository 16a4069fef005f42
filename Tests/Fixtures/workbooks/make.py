# Makes openpyxl.xlsx, a messy workbook as an office keeps it. LibreOffice makes its own of it:
#     soffice --headless --convert-to xlsx:"Calc MS Excel 2007 XML" openpyxl.xlsx
import datetime, openpyxl
from openpyxl.styles import Font, Alignment
wb = openpyxl.Workbook()
ws = wb.active
ws.title = "Số liệu 2030"
def put(cell, value, fmt=None):
    ws[cell] = value
    if fmt: ws[cell].number_format = fmt
ws.merge_cells("A1:C1"); put("A1", "UBND XÃ HÀ ĐÔNG")
ws.merge_cells("F1:J1"); put("F1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
ws.merge_cells("F2:J2"); put("F2", "Độc lập - Tự do - Hạnh phúc")
ws.merge_cells("A4:J4"); put("A4", "TỔNG HỢP SỐ LIỆU CÁC TRƯỜNG NĂM 2030"); ws["A4"].font = Font(bold=True, size=14)
# headings of two lines
for c in "ABCDEIJ": ws.merge_cells(f"{c}6:{c}7")
put("A6","STT"); put("B6","Năm"); put("C6","Mã trường"); put("D6","Mã xã"); put("E6","Tên trường")
ws.merge_cells("F6:H6"); put("F6","Phòng học"); put("F7","Tổng số"); put("G7","Kiên cố"); put("H7","Tỷ lệ (%)")
put("I6","Ngày báo cáo"); put("J6","Diện tích (ha)")
for i,c in enumerate("ABCDEFGHIJ"): put(f"{c}8", f"({i+1})")
put("A9","I"); put("B9","Khối mầm non"); ws.merge_cells("B9:J9")
rows=[("mn-01","Trường Mầm non Hoa Sen",18,15,0.985,datetime.date(2030,11,5),"1,35"),
      ("mn-02","Trường Mầm non Ánh Dương",15,13,0.5,datetime.date(2030,11,14),"0,9"),]
r=10
def row(n,d):
    global r
    put(f"A{r}",n); put(f"B{r}",2030); put(f"C{r}",d[0]); put(f"D{r}","ha-dong"); put(f"E{r}",d[1])
    put(f"F{r}",d[2]); put(f"G{r}",d[3]); put(f"H{r}",d[4],"0.0%"); put(f"I{r}",d[5],"dd/mm/yyyy"); put(f"J{r}",d[6])
    r+=1
for i,d in enumerate(rows): row(i+1,d)
put(f"B{r}","Cộng"); put(f"F{r}",33); put(f"G{r}",28); r+=1
put(f"A{r}","II"); put(f"B{r}","Khối tiểu học"); r+=1
row(3,("th-01","Trường Tiểu học Cộng Hòa","1.200","20",1,"20/11/2030",2.125))
row(4,("th-02","Trường Tiểu học La Khê",25,21,"75,5%",datetime.datetime(2030,11,9,7,30),3))
ws.row_dimensions[r-1].hidden=True
put(f"A{r}","Tổng cộng"); ws.merge_cells(f"A{r}:E{r}"); put(f"F{r}",1257); put(f"G{r}",69); r+=2
put(f"H{r}","Hà Đông, ngày 31 tháng 12 năm 2030"); r+=1
put(f"B{r}","NGƯỜI LẬP BIỂU"); put(f"H{r}","TM. ỦY BAN NHÂN DÂN"); r+=1
put(f"B{r}","(Ký, ghi rõ họ tên)"); r+=3
put(f"B{r}","Nguyễn Văn A"); put(f"H{r}","Trần Thị B")
ws2=wb.create_sheet("Ghi chú"); ws2["A1"]="Số liệu do các trường gửi"
wb.save("openpyxl.xlsx")
