/** Administrative documents as DOCX, in the layout of NĐ 30/2020/NĐ-CP. */
package vn.giamngheo.platform.paper;
