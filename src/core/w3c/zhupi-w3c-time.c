/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "w3c/zhupi-w3c-time.h"

#define N_FRACTION_DIGITS 6
#define SECONDS_LENGTH 19 /* of 2026-01-02T03:04:05 */

#define SECONDS_A_MINUTE 60
#define SECONDS_AN_HOUR 3600
#define SECONDS_A_DAY 86400

/* GDate counts days from the first one of the year 1. */
#define JULIAN_1970 719163
/* The years 1000 to 9999, which have four digits, in days from 1970. */
#define FIRST_DAY (-354285)
#define LAST_DAY 2932896

static gint64
floor_seconds (gint64 time)
{
  return time / G_USEC_PER_SEC - (time % G_USEC_PER_SEC < 0);
}

/* So many digits and what follows them, without the cost of a format. */
static char *
put (char  *at,
     guint  number,
     guint  n_digits,
     char   after)
{
  for (guint i = n_digits; i > 0; i--, number /= 10)
    at[i - 1] = (char) ('0' + number % 10);
  at[n_digits] = after;
  return at + n_digits + 1;
}

gboolean
zhupi_w3c_time_format (gint64 time,
                       char   string[ZHUPI_W3C_TIME_SIZE])
{
  gint64 seconds = floor_seconds (time);
  int microseconds = (int) (time - seconds * G_USEC_PER_SEC);
  gint64 day = seconds / SECONDS_A_DAY - (seconds % SECONDS_A_DAY < 0);
  int second = (int) (seconds - day * SECONDS_A_DAY);
  char *at = string;
  GDate date;

  if (day < FIRST_DAY || day > LAST_DAY)
    return FALSE;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (day + JULIAN_1970));
  at = put (at, g_date_get_year (&date), 4, '-');
  at = put (at, g_date_get_month (&date), 2, '-');
  at = put (at, g_date_get_day (&date), 2, 'T');
  at = put (at, (guint) second / SECONDS_AN_HOUR, 2, ':');
  at = put (at, (guint) second / SECONDS_A_MINUTE % 60, 2, ':');
  at = put (at, (guint) second % SECONDS_A_MINUTE, 2, microseconds != 0 ? '.' : 'Z');
  if (microseconds != 0)
    at = put (at, (guint) microseconds, N_FRACTION_DIGITS, 'Z');
  *at = '\0';
  return TRUE;
}

/* GDateTime keeps seconds as a double: the fraction is read apart, so that none gets lost. */
static gboolean
parse_fraction (const char **at,
                gint64      *microseconds)
{
  gint64 unit = G_USEC_PER_SEC;
  const char *digit = *at;

  *microseconds = 0;
  if (*digit != '.' && *digit != ',')
    return TRUE;
  for (digit++; g_ascii_isdigit (*digit); digit++)
    {
      unit /= 10;
      *microseconds += unit * (*digit - '0');
    }
  *at = digit;
  return unit < G_USEC_PER_SEC;
}

/* The @n_digits digits of a number, or -1. */
static int
parse_number (const char *at,
              guint       n_digits)
{
  int number = 0;

  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (at[i]))
        return -1;
      number = number * 10 + (at[i] - '0');
    }
  return number;
}

/* What we write ourselves, at a fraction of the cost: "2026-01-02T03:04:05" before a "Z". */
static gboolean
parse_utc (const char *string,
           gint64     *seconds)
{
  int year = parse_number (string, 4), month = parse_number (string + 5, 2);
  int day = parse_number (string + 8, 2), hour = parse_number (string + 11, 2);
  int minute = parse_number (string + 14, 2), second = parse_number (string + 17, 2);
  GDate date;

  if (string[4] != '-' || string[7] != '-' || string[10] != 'T' || string[13] != ':'
      || string[16] != ':' || year < 1 || month < 1 || day < 1 || hour < 0 || hour > 23
      || minute < 0 || minute > 59 || second < 0 || second > 59
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  *seconds = ((gint64) g_date_get_julian (&date) - JULIAN_1970) * SECONDS_A_DAY
             + hour * SECONDS_AN_HOUR + minute * SECONDS_A_MINUTE + second;
  return TRUE;
}

static gboolean
parse_any_zone (const char *string,
                const char *zone,
                gint64     *seconds)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *whole = g_strdup_printf ("%.*s%s", SECONDS_LENGTH, string, zone);
  g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 (whole, utc);

  if (date != NULL)
    *seconds = g_date_time_to_unix (date);
  return date != NULL;
}

gboolean
zhupi_w3c_time_parse (const char *string,
                      gint64     *time)
{
  const char *zone;
  gint64 seconds, microseconds;

  if (strnlen (string, SECONDS_LENGTH) < SECONDS_LENGTH)
    return FALSE;
  zone = string + SECONDS_LENGTH;
  if (!parse_fraction (&zone, &microseconds))
    return FALSE;
  if (!(g_str_equal (zone, "Z") && parse_utc (string, &seconds))
      && !parse_any_zone (string, zone, &seconds))
    return FALSE;
  *time = seconds * G_USEC_PER_SEC + microseconds;
  return TRUE;
}
