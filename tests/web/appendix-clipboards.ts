/** What programs put on the clipboard for tables, in their own words: markup that tests of pasting read. */

/** Excel: its style sheet, classes, widths, breaks inside cells, a row that only aligns. */
export const fromExcel = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<style>
<!--table
	{mso-displayed-decimal-separator:"\\,";
	mso-displayed-thousand-separator:"\\.";}
td
	{padding-top:1px;
	mso-ignore:padding;
	white-space:nowrap;}
.xl65
	{mso-number-format:"\\@";
	white-space:normal;}
-->
</style>
</head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=640 style='border-collapse:collapse;width:480pt'>
<!--StartFragment-->
 <col width=40 style='mso-width-source:userset;mso-width-alt:1462;width:30pt'>
 <col width=200 span=3 style='width:150pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 align=right width=40 style='height:15.0pt;width:30pt'>I</td>
  <td colspan=3 class=xl65 width=600 style='width:450pt'>Cải cách thể chế</td>
 </tr>
 <tr height=40 style='height:30.0pt'>
  <td rowspan=2 height=80 class=xl65 align=right style='height:60.0pt' x:num>1</td>
  <td class=xl65 width=200 style='width:150pt'>Rà soát văn bản<br style='mso-data-placement:same-cell;'>
    <font class="font5">quy phạm</font><font class="font0"> pháp luật</font></td>
  <td rowspan=2 class=xl65 width=200>Văn phòng<span style='mso-spacerun:yes'>  </span>HĐND và
  UBND xã</td>
  <td class=xl65>Quý I</td>
 </tr>
 <tr height=40 style='height:30.0pt'>
  <td height=40 class=xl65>Công bố &lt;kết quả&gt; &amp; niêm yết</td>
  <td class=xl65>30/6/2026</td>
 </tr>
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'>
  <td width=40 style='width:30pt'></td>
  <td width=200 style='width:150pt'></td>
  <td width=200></td>
  <td width=200></td>
 </tr>
 <![endif]>
<!--EndFragment-->
</table>
</body>
</html>`;

/** Word: paragraphs in cells, lists whose signs are text, blanks for empty cells, a table inside a cell. */
export const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-unhide:no; margin:0cm;} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--></head>
<body lang=VI style='tab-interval:36.0pt'>
<!--StartFragment-->
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=64 valign=top style='width:48.0pt;border:solid windowtext 1.0pt'>
  <p class=MsoNormal align=center style='text-align:center'><b><span lang=VI style='mso-bidi-font-size:13.0pt'>TT<o:p></o:p></span></b></p>
  </td>
  <td width=200 valign=top><p class=MsoNormal><b>Nhiệm vụ</b><o:p></o:p></p></td>
  <td width=200 valign=top><p class=MsoNormal><b>Cơ quan
  chủ trì</b></p></td>
  <td width=90><p class=MsoNormal><b>Ghi&nbsp;chú</b></p></td>
 </tr>
 <tr style='mso-yfti-irow:1'>
  <td colspan=4 valign=top><p class=MsoNormal><b>II. Cải cách thủ tục hành chính<o:p></o:p></b></p></td>
 </tr>
 <tr style='mso-yfti-irow:2'>
  <td valign=top><p class=MsoNormal>1</p></td>
  <td valign=top>
  <p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>-<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>Niêm yết công khai;</p>
  <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>-<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Cập nhật kịp thời.</p>
  </td>
  <td valign=top><p class=MsoNormal>Trung tâm Phục vụ hành chính công;</p><p class=MsoNormal>Văn phòng (phối hợp chuẩn bị)<o:p></o:p></p></td>
  <td valign=top><p class=MsoNormal><o:p>&nbsp;</o:p></p>
   <table border=1><tr><td><p>Mẫu</p></td><td><p>số 01</p></td></tr></table>
  <p class=MsoNormal><o:p>&nbsp;</o:p></p></td>
 </tr>
</table>
<!--EndFragment-->
</body></html>`;

/** Excel's text beside it: quoted where a cell has breaks or quotation marks. */
export const excelText = 'a\t"dòng một\r\ndòng ""hai"""\t3"\r\n\tx\t\r\n';
