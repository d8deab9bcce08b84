import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** An appointment as a calendar needs it. Instants go out in UTC, so no change of clock can shift them. */
export type Appointment = Readonly<{
  /** The same from the first message to the last: the calendar then changes the entry instead of adding one. */
  id: string;
  sequence: number;
  at: Date;
  startsAt: Date;
  endsAt: Date;
  title: string;
  description: string;
  place: string;
  url: string;
  /** An instance that gives no address of its own organises nothing by mail: the file is then for information. */
  organiser: Readonly<{ name: string; email: string }>;
  attendee: Readonly<{ name: string; email: string }>;
}>;

export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

/** The calendar file of one appointment (RFC 5545); its method says what the reader's calendar does with it (RFC 5546). */
export const calendarFile = (one: Appointment, method: CalendarMethod): string => {
  const isOrganised = one.organiser.email !== '';
  const calendar = ical({
    prodId: { company: 'laureat', product: 'trainings', language: 'FR' },
    method: ICalCalendarMethod[isOrganised ? method : 'PUBLISH'],
  });
  calendar.createEvent({
    id: one.id,
    sequence: one.sequence,
    stamp: one.at,
    start: one.startsAt,
    end: one.endsAt,
    summary: one.title,
    description: one.description,
    location: one.place === '' ? null : one.place,
    url: one.url,
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(isOrganised && { organizer: one.organiser, attendees: [attending(one.attendee)] }),
  });
  return `${calendar.toString()}\r\n`;
};

const attending = ({ name, email }: Appointment['attendee']) => ({
  name,
  email,
  rsvp: false,
  role: ICalAttendeeRole.REQ,
  status: ICalAttendeeStatus.ACCEPTED,
});
