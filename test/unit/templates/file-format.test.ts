import {expect} from 'chai';
import {fileFormat} from '../../../src/templates/file-format.js';

const AT = 'https://files.example/';

describe('A file’s format', () => {
  const byType: Record<string, string> = {
    'application/pdf': 'PDF',
    'Application/PDF; charset=binary': 'PDF',
    'application/x-pdf': 'PDF',
    pdf: 'PDF',
    'application/msword': 'DOC',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PPTX',
    'application/vnd.openxmlformats-officedocument.presentationml.slideshow': 'PPSX',
    'application/vnd.ms-excel': 'XLS',
    'application/vnd.ms-powerpoint': 'PPT',
    'application/vnd.oasis.opendocument.text': 'ODT',
    'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
    'application/epub+zip': 'EPUB',
    'application/rtf': 'RTF',
    'text/plain': 'TXT',
    'text/plain; charset=utf-8': 'TXT',
    'text/csv': 'CSV',
    'text/x-markdown': 'MD',
    'text/html': 'HTML',
    'text/calendar': 'ICS',
    'application/zip': 'ZIP',
    'application/x-zip-compressed': 'ZIP',
    'application/x-7z-compressed': '7Z',
    'application/x-rar-compressed': 'RAR',
    'application/vnd.rar': 'RAR',
    'application/vnd.google-earth.kml+xml': 'KML',
    'application/vnd.google-earth.kmz': 'KMZ',
    'application/vnd.apple.pages': 'PAGES',
    'audio/x-ms-wma': 'WMA',
    'video/x-ms-wmv': 'WMV',
    'application/geo+json': 'GEOJSON',
    'audio/mpeg': 'MP3',
    'audio/mp3': 'MP3',
    'audio/mp4': 'M4A',
    'audio/x-m4a': 'M4A',
    'audio/x-wav': 'WAV',
    'video/mp4': 'MP4',
    'video/mpeg': 'MPEG',
    'video/quicktime': 'MOV',
    'image/jpeg': 'JPEG',
    'image/svg+xml': 'SVG',
  };
  for (const [type, format] of Object.entries(byType)) {
    it(`is ${format} for ${type}, whatever its address says`, () => {
      for (const address of ['a', 'a.docx', 'download.php?id=7', 'file.aspx']) {
        expect(fileFormat(AT + address, type)).to.equal(format);
      }
    });
  }

  it('is that of the address if the type names none', () => {
    for (const type of [
      '',
      'application/octet-stream',
      'binary/octet-stream',
      'application/force-download',
      'x/y',
      'file',
    ]) {
      expect(fileFormat(`${AT}a.PDF?x=1#y`, type)).to.equal('PDF');
      expect(fileFormat(`${AT}a.docx`, type)).to.equal('DOCX');
      expect(fileFormat(`${AT}a.7z`, type)).to.equal('7Z');
      expect(fileFormat(`${AT}download.php?file=annual-report.pdf`, type)).to.equal('PDF');
      expect(fileFormat(`${AT}download.php?file=annual-report.pdf&lang=fr`, type)).to.equal('PDF');
    }
  });

  it('is unknown if the address is that of a program or a page', () => {
    for (const address of [
      '',
      'a',
      'a.php',
      'a.aspx',
      'a.jsp?x=1',
      'a.cgi',
      'a.b.c',
      'v1.2',
      'agency.example',
      '?id=1.5',
    ]) {
      for (const type of ['', 'application/octet-stream', 'application/x-httpd-php', 'text/x-php']) {
        expect(fileFormat(AT + address, type), address).to.equal(undefined);
      }
    }
  });
});
