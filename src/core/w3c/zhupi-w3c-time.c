/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "w3c/zhupi-w3c-time.h"

#define N_FRACTION_DIGITS 6
#define SECONDS_LENGTH 19 /* of 2026-01-02T03:04:05 */

static gint64
floor_seconds (gint64 time)
{
  return time / G_USEC_PER_SEC - (time % G_USEC_PER_SEC < 0);
}

gboolean
zhupi_w3c_time_format (gint64 time,
                       char   string[ZHUPI_W3C_TIME_SIZE])
{
  gint64 seconds = floor_seconds (time);
  int microseconds = time - seconds * G_USEC_PER_SEC;
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (seconds);
  char fraction[N_FRACTION_DIGITS + 2] = "";

  if (date == NULL || g_date_time_get_year (date) < 1000)
    return FALSE;
  if (microseconds != 0)
    g_snprintf (fraction, sizeof fraction, ".%06d", microseconds);
  g_snprintf (string, ZHUPI_W3C_TIME_SIZE, "%04d-%02d-%02dT%02d:%02d:%02d%sZ",
              g_date_time_get_year (date), g_date_time_get_month (date),
              g_date_time_get_day_of_month (date), g_date_time_get_hour (date),
              g_date_time_get_minute (date), g_date_time_get_second (date), fraction);
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

gboolean
zhupi_w3c_time_parse (const char *string,
                      gint64     *time)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *whole = NULL;
  const char *zone;
  gint64 microseconds;

  if (strnlen (string, SECONDS_LENGTH) < SECONDS_LENGTH)
    return FALSE;
  zone = string + SECONDS_LENGTH;
  if (!parse_fraction (&zone, &microseconds))
    return FALSE;
  whole = g_strdup_printf ("%.*s%s", SECONDS_LENGTH, string, zone);
  date = g_date_time_new_from_iso8601 (whole, utc);
  if (date == NULL)
    return FALSE;
  *time = g_date_time_to_unix (date) * G_USEC_PER_SEC + microseconds;
  return TRUE;
}
