import {expect} from 'chai';
import {calendarDate, instant, isoDate, partialDate, standsForNone} from '../../../src/feed/read/date.js';
import {bestTimeOf} from '../../helpers/timing.js';

const UTC = Date.UTC;

describe('calendarDate', () => {
  it('is the date as it was written, whatever the time zone', () => {
    for (const text of [
      '2014-10-14',
      '2014-10-14T23:30:00-05:00',
      '2014-10-14T00:10:00+14:00',
      '2014-10-14T23:30:00Z',
      '2014-10-14T23:30:00.123456Z',
      '2014-10-14t23:30:00z',
      '2014-10-14 23:30:00',
      '2014-10-14T23:30',
      '2014-10-14T23:30:00+0100',
      '2014-10-14T25:99',
      '2014-10-14, in the evening',
      'Tue, 14 Oct 2014 23:30:00 -0500',
    ]) {
      expect(calendarDate(text), text).to.deep.equal([2014, 10, 14]);
    }
  });

  it('is as precise as it was written', () => {
    expect(calendarDate('2015')).to.deep.equal([2015]);
    expect(calendarDate('2015-06')).to.deep.equal([2015, 6]);
    expect(calendarDate('2015-06-01')).to.deep.equal([2015, 6, 1]);
  });

  it('is only a date that exists', () => {
    for (const text of [
      '2014-02-30',
      '2014-02-29',
      '1900-02-29',
      '2014-04-31',
      '2014-13-01',
      '2014-00-10',
      '2014-01-00',
      '2014-13',
      '2014-00',
    ]) {
      expect(calendarDate(text), text).to.equal(undefined);
    }
    expect(calendarDate('2024-02-29')).to.deep.equal([2024, 2, 29]);
    expect(calendarDate('2000-02-29')).to.deep.equal([2000, 2, 29]);
    expect(calendarDate('2014-12-31')).to.deep.equal([2014, 12, 31]);
  });

  it('is of any year with four digits', () => {
    expect(calendarDate('0000-02-29')).to.deep.equal([0, 2, 29]);
    expect(calendarDate('0099-01-02')).to.deep.equal([99, 1, 2]);
    expect(calendarDate('9999-12-31')).to.deep.equal([9999, 12, 31]);
  });

  it('is undefined if there is no date', () => {
    for (const text of [
      'Tomorrow',
      '',
      '14/10/2014',
      '20141014',
      '214-10-14',
      '2014-1-1',
      '2014-10x',
      '2014x',
      '+002014-10-14',
      'now 2014-10-14',
      5,
      null,
      undefined,
      {},
    ]) {
      expect(calendarDate(text), JSON.stringify(text)).to.equal(undefined);
    }
  });
});

describe('A date that stands for a missing date', () => {
  const ZEROS = [
    '0001-01-01',
    '0001-01-01T00:00:00Z',
    '0001-01-01T00:00:00+00:00',
    'Mon, 01 Jan 0001 00:00:00 +0000',
    '0000-00-00',
    '0000-00-00 00:00:00',
    '-0001-11-30T00:00:00+00:00',
    '1970-01-01T00:00:00Z',
    '1970-01-01T00:00:00.000Z',
    '1970-01-01T00:00:00+00:00',
    '1970-01-01T00:00:00-00:00',
    '1970-01-01 00:00:00 +0000',
    '1970-01-01 00:00:00',
    '1970-01-01T01:00:00+01:00',
    '1969-12-31T19:00:00-05:00',
    'Thu, 01 Jan 1970 00:00:00 +0000',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    'Wed, 31 Dec 1969 19:00:00 -0500',
    '1 January 0001',
  ];

  it('is not a date', () => {
    for (const zero of ZEROS) {
      expect(standsForNone(zero), zero).to.equal(true);
      expect(calendarDate(zero), zero).to.equal(undefined);
      expect(isoDate(zero), zero).to.equal(undefined);
    }
  });

  it('is not simply an old date', () => {
    for (const date of [
      '1970-01-01',
      '1970-01-01T12:00:00Z',
      '1970-01-01T00:00:00-05:00',
      '1969-12-31T19:00:00Z',
      '1970-01-02T00:00:00Z',
      '0101-01-01',
      '1901-01-01',
      '2001-01-01',
    ]) {
      expect(standsForNone(date), date).to.equal(false);
      expect(isoDate(date), date).to.equal(date);
    }
  });
});

describe('isoDate', () => {
  it('leaves ISO 8601 as it was written', () => {
    for (const text of ['2014-10-14', '2014-10-14 23:30 +0100', '2016-02-29T00:00Z', '2014-10-31 and more']) {
      expect(isoDate(text)).to.equal(text);
    }
  });

  it('converts RFC 822, with the date as written', () => {
    const dates: Record<string, string> = {
      'Tue, 14 Oct 2014 23:30:00 -0500': '2014-10-14T23:30:00-05:00',
      '14 Oct 2014 00:10:00 +1345': '2014-10-14T00:10:00+13:45',
      'Tue, 14 Oct 2014 23:30:00 GMT': '2014-10-14T23:30:00+00:00',
      'Tue, 14 Oct 2014 23:30:00 UT': '2014-10-14T23:30:00+00:00',
      'Tue, 14 Oct 2014 23:30 EST': '2014-10-14T23:30:00-05:00',
      'Tue, 14 Oct 2014 23:30:00 EDT': '2014-10-14T23:30:00-04:00',
      'Tue, 14 Oct 2014 23:30:00 CST': '2014-10-14T23:30:00-06:00',
      'Tue, 14 Oct 2014 23:30:00 CDT': '2014-10-14T23:30:00-05:00',
      'Tue, 14 Oct 2014 23:30:00 MST': '2014-10-14T23:30:00-07:00',
      'Tue, 14 Oct 2014 23:30:00 MDT': '2014-10-14T23:30:00-06:00',
      'Tue, 14 Oct 2014 23:30:00 PST': '2014-10-14T23:30:00-08:00',
      'tue, 14 oct 2014 23:30:00 pdt': '2014-10-14T23:30:00-07:00',
      'Tue, 14 Oct 2014 23:30:00 XYZ': '2014-10-14T23:30:00+00:00',
      'Tue, 14 Oct 2014 23:30:00': '2014-10-14T23:30:00+00:00',
      'Tue, 14 Oct 2014 23:30:00 -0500 (EST)': '2014-10-14T23:30:00-05:00',
      'Tue,14 Oct 2014 23:30:00 GMT': '2014-10-14T23:30:00+00:00',
      'Tuesday 14 October 2014': '2014-10-14',
      '1 Jan 99 00:05 GMT': '1999-01-01T00:05:00+00:00',
      '1 Jan 14 9:05 GMT': '2014-01-01T09:05:00+00:00',
      'Sat, 29 Feb 2020 12:00:00 +0000': '2020-02-29T12:00:00+00:00',
      'Fri, 28 Feb 2020 12:00:00 -0000': '2020-02-28T12:00:00+00:00',
    };
    for (const [text, iso] of Object.entries(dates)) expect(isoDate(text), text).to.equal(iso);
  });

  it('converts RFC 822 as most RSS feeds write it without the engine, and with the same result', () => {
    const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
    const {parse} = Date;
    for (const zone of ['GMT', '+0000', '-0030', '+1345'])
      for (const month of months) {
        const text = `Tue, 14 ${month} 2014 23:30:05 ${zone}`;
        // Two spaces are read as well, but not by the short cut.
        const slow = isoDate(text.replace('Tue, ', 'Tue,  '));
        Date.parse = () => {
          throw new Error(`The engine reads ${text}`);
        };
        try {
          expect(isoDate(text)).to.equal(slow);
        } finally {
          Date.parse = parse;
        }
        expect(instant(text), text).to.equal(parse(text));
      }
  });

  it('is undefined for a date that does not exist, or in another form', () => {
    for (const text of [
      'Sun, 30 Feb 2014 10:00:00 GMT',
      'Sun, 14 Foo 2014 10:00:00 GMT',
      'Sun, 14 anF 2014 10:00:00 GMT',
      '31 Jun 2014',
      '00 Jan 2014',
      '32 Jan 2014',
      '14 Foo 2014',
      '14 Oct 201',
      'Tue, 14 Oct 2014 99:00:00 GMT',
      'Oct 14, 2014',
    ]) {
      expect(isoDate(text), text).to.equal(undefined);
    }
  });
});

describe('partialDate', () => {
  it('is a year, a month or a day', () => {
    for (const text of ['2015', '2015-06', '2015-06-01', '2024-02-29']) expect(partialDate(text)).to.equal(text);
  });

  it('is undefined for anything else', () => {
    for (const text of [
      '2015-06-01T00:00',
      '2015-06-31',
      '2015-13',
      '215',
      '20156',
      '2015-6',
      'June 2015',
      '',
      '2015-',
    ]) {
      expect(partialDate(text), text).to.equal(undefined);
    }
  });
});

describe('instant', () => {
  it('includes the time zone', () => {
    const instants: Record<string, number> = {
      '2014-10-14T23:30:00-05:00': UTC(2014, 9, 15, 4, 30),
      '2014-10-14T23:30:00Z': UTC(2014, 9, 14, 23, 30),
      '2014-10-14T23:30:05.250Z': UTC(2014, 9, 14, 23, 30, 5, 250),
      '2014-10-14T23:30:05.2501234+00:00': UTC(2014, 9, 14, 23, 30, 5, 250),
      '2014-10-14t23:30:00z': UTC(2014, 9, 14, 23, 30),
      '2014-10-14T23:30:00+0100': UTC(2014, 9, 14, 22, 30),
      '2014-10-14 23:30 +01': UTC(2014, 9, 14, 22, 30),
      '2014-10-14  23:30:00 -02:30': UTC(2014, 9, 15, 2, 0),
      'Tue, 14 Oct 2014 23:30:00 EST': UTC(2014, 9, 15, 4, 30),
      '1969-12-31T19:30:00-05:00': UTC(1970, 0, 1, 0, 30),
    };
    for (const [text, time] of Object.entries(instants)) expect(instant(text), text).to.equal(time);
  });

  it('takes a time without a zone as UTC, whatever the local time zone', () => {
    expect(instant('2014-10-14')).to.equal(UTC(2014, 9, 14));
    expect(instant('2014-10-14T23:30:00')).to.equal(UTC(2014, 9, 14, 23, 30));
    expect(instant('2014-10-14T23:30')).to.equal(UTC(2014, 9, 14, 23, 30));
    expect(instant('2014-10-14 23:30:01.5')).to.equal(UTC(2014, 9, 14, 23, 30, 1, 500));
  });

  it('is the beginning of the day, month or year without a valid time', () => {
    expect(instant('2014-10-14T25:00:00Z')).to.equal(UTC(2014, 9, 14));
    expect(instant('2014-10-14T12:00:00+99:00')).to.equal(UTC(2014, 9, 14));
    expect(instant('2014-10-14, in the evening')).to.equal(UTC(2014, 9, 14));
    expect(instant('2014-10')).to.equal(UTC(2014, 9, 1));
    expect(instant('2014')).to.equal(UTC(2014, 0, 1));
  });

  it('is NaN if there is no date', () => {
    for (const text of ['Tomorrow', '2014-02-30', '2014-02-30T10:00:00Z', '', undefined, null, 5])
      expect(instant(text)).to.be.NaN;
  });

  it('sorts dates', () => {
    const written = [
      '2014-10-15T01:00:00+09:00',
      '2014-10-14T23:30:00-05:00',
      '2014-10-14',
      'Tue, 14 Oct 2014 12:00:00 GMT',
      '2014-10-14 20:00',
    ];
    expect(written.sort((a, b) => instant(a) - instant(b))).to.deep.equal([
      '2014-10-14',
      'Tue, 14 Oct 2014 12:00:00 GMT',
      '2014-10-15T01:00:00+09:00',
      '2014-10-14 20:00',
      '2014-10-14T23:30:00-05:00',
    ]);
  });

  it('reads nonsense of any length quickly', () => {
    for (const part of ['a', ' ', '1', 'Tue, ', '2014-10-14 ', '1 Jan ']) {
      const text = part.repeat(200_000);
      expect(
        bestTimeOf(() => instant(text), 999),
        part,
      ).to.be.below(1000);
    }
  });
});
