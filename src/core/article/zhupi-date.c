/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "article/zhupi-date-private.h"

#include <string.h>

#define MIN_YEAR 1800
#define MAX_YEAR 2199
#define YEAR_DIGITS 4
#define MINUTES_AN_HOUR 60
#define MAX_ZONE_HOURS 14

typedef struct
{
  const char *p;
  const char *end;
} Scanner;

typedef struct
{
  int year;
  int month;
  int day;
  int hour;
  int minute;
  int second;
  char zone[8];
} Moment;

static gboolean
take (Scanner    *self,
      const char *word)
{
  gsize n = strlen (word);

  if ((gsize) (self->end - self->p) < n || memcmp (self->p, word, n) != 0)
    return FALSE;
  self->p += n;
  return TRUE;
}

static void
skip_spaces (Scanner *self)
{
  while (take (self, " ") || take (self, "\t") || take (self, "　"))
    continue;
}

/* Takes @min to @max digits and nothing less or more. */
static gboolean
take_number (Scanner *self,
             int      min_digits,
             int      max_digits,
             int     *number)
{
  int n = 0;

  *number = 0;
  for (; self->p + n < self->end && g_ascii_isdigit (self->p[n]); n++)
    {
      if (n == max_digits)
        return FALSE;
      *number = *number * 10 + g_ascii_digit_value (self->p[n]);
    }

  self->p += n;
  return n >= min_digits;
}

static gboolean
is_valid (const Moment *moment)
{
  return moment->year >= MIN_YEAR && moment->year <= MAX_YEAR
         && g_date_valid_dmy ((GDateDay) moment->day, (GDateMonth) moment->month,
                              (GDateYear) moment->year);
}

/* 2021/6/4, 2021-06-04, 2021.6.4 */
static gboolean
take_signed_date (Scanner *self,
                  Moment  *moment)
{
  char separator[2] = { '\0', '\0' };

  if (self->p >= self->end || strchr ("/-.", *self->p) == NULL)
    return FALSE;

  separator[0] = *self->p;
  return take (self, separator) && take_number (self, 1, 2, &moment->month)
         && take (self, separator) && take_number (self, 1, 2, &moment->day);
}

/* 2021年6月4日, with blanks around the numbers as some editors put them */
static gboolean
take_chinese_date (Scanner *self,
                   Moment  *moment)
{
  skip_spaces (self);
  if (!take (self, "年"))
    return FALSE;
  skip_spaces (self);
  if (!take_number (self, 1, 2, &moment->month))
    return FALSE;
  skip_spaces (self);
  if (!take (self, "月"))
    return FALSE;
  skip_spaces (self);
  if (!take_number (self, 1, 2, &moment->day))
    return FALSE;
  skip_spaces (self);
  return take (self, "日") || take (self, "号") || take (self, "號");
}

static gboolean
take_date (Scanner *self,
           Moment  *moment)
{
  Scanner after_year;

  if (!take_number (self, YEAR_DIGITS, YEAR_DIGITS, &moment->year))
    return FALSE;

  after_year = *self;
  if (take_signed_date (self, moment))
    return is_valid (moment);

  *self = after_year;
  return take_chinese_date (self, moment) && is_valid (moment);
}

static gboolean
take_zone (Scanner *self,
           Moment  *moment)
{
  int hours;
  int minutes;
  char sign;

  if (take (self, "Z"))
    return g_strlcpy (moment->zone, "Z", sizeof moment->zone) > 0;
  if (self->p >= self->end || (*self->p != '+' && *self->p != '-'))
    return FALSE;

  sign = *self->p++;
  if (!take_number (self, 2, 2, &hours) || hours > MAX_ZONE_HOURS
      || !take (self, ":") || !take_number (self, 2, 2, &minutes) || minutes >= MINUTES_AN_HOUR)
    return FALSE;

  g_snprintf (moment->zone, sizeof moment->zone, "%c%02d:%02d", sign, hours, minutes);
  return TRUE;
}

static void
take_seconds (Scanner *self,
              Moment  *moment)
{
  Scanner before = *self;
  int fraction;

  if ((!take (self, ":") && !take (self, "：")) || !take_number (self, 2, 2, &moment->second)
      || moment->second > MINUTES_AN_HOUR)
    {
      *self = before;
      moment->second = -1;
      return;
    }

  before = *self;
  if (!take (self, ".") || !take_number (self, 1, 9, &fraction))
    *self = before;
}

/* 10:35, T10:35:00+08:00, 10时35分 */
static gboolean
take_clock (Scanner *self,
            Moment  *moment)
{
  gboolean strict = take (self, "T");
  gboolean chinese;
  Scanner before_zone;

  if (!strict)
    skip_spaces (self);
  if (!take_number (self, 1, 2, &moment->hour) || moment->hour > 23)
    return FALSE;

  chinese = take (self, "时") || take (self, "時") || take (self, "点");
  if (!chinese && !take (self, ":") && !take (self, "："))
    return FALSE;
  if (!take_number (self, 1, 2, &moment->minute) || moment->minute >= MINUTES_AN_HOUR)
    return FALSE;
  if (chinese)
    return take (self, "分");

  take_seconds (self, moment);
  before_zone = *self;
  /* 10:35-11:00 in prose is a span of time. */
  if (!strict || !take_zone (self, moment))
    *self = before_zone;
  return TRUE;
}

static void
format (const Moment *moment,
        gboolean      has_clock,
        ZhupiDate    *date)
{
  int n = g_snprintf (date->iso, sizeof date->iso, "%04d-%02d-%02d",
                      moment->year, moment->month, moment->day);

  if (!has_clock)
    return;
  n += g_snprintf (date->iso + n, sizeof date->iso - n, "T%02d:%02d",
                   moment->hour, moment->minute);
  if (moment->second >= 0)
    n += g_snprintf (date->iso + n, sizeof date->iso - n, ":%02d", moment->second);
  g_strlcpy (date->iso + n, moment->zone, sizeof date->iso - n);
}

static gboolean
date_at (const char *utf8,
         gsize       start,
         gsize       n_bytes,
         ZhupiDate  *date)
{
  Scanner scanner = { utf8 + start, utf8 + n_bytes };
  Moment moment = { .second = -1 };
  Scanner after_date;
  gboolean has_clock;

  if (!take_date (&scanner, &moment))
    return FALSE;

  after_date = scanner;
  has_clock = take_clock (&scanner, &moment);
  if (!has_clock)
    scanner = after_date;

  date->start = start;
  date->end = scanner.p - utf8;
  format (&moment, has_clock, date);
  return TRUE;
}

/**
 * zhupi_date_find:
 * @utf8: a line
 * @n_bytes: its length
 * @date: (out caller-allocates): what was found
 *
 * Finds the first date with year, month and day, and the time of day after it.
 *
 * Returns: whether there is one
 */
gboolean
zhupi_date_find (const char *utf8,
                 gsize       n_bytes,
                 ZhupiDate  *date)
{
  for (gsize i = 0; i < n_bytes; i++)
    {
      if (!g_ascii_isdigit (utf8[i]) || (i > 0 && g_ascii_isdigit (utf8[i - 1])))
        continue;
      if (date_at (utf8, i, n_bytes, date))
        return TRUE;
    }

  return FALSE;
}
