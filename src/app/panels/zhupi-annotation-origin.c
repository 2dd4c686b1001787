/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-annotation-origin.h"

#include <glib/gi18n-lib.h>

char *
zhupi_annotation_origin_format_time (gint64 microseconds)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (microseconds / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  /* Translators: date and time of a change, for g_date_time_format(). */
  return local != NULL ? g_date_time_format (local, _("%e %b %Y %H:%M")) : g_strdup ("");
}

static char *
describe_creation (const ZhupiDetailsFields *fields)
{
  const char *who = fields->creator != NULL ? fields->creator : fields->generator;
  g_autofree char *when = NULL;

  if (fields->created != 0)
    when = zhupi_annotation_origin_format_time (fields->created);
  if (who == NULL)
    return when != NULL ? g_strdup_printf (_("Made on %s"), g_strchug (when)) : NULL;
  if (when == NULL)
    return g_strdup_printf (_("Made by %s"), who);
  /* Translators: a person or a program, then date and time. */
  return g_strdup_printf (_("Made by %s on %s"), who, g_strchug (when));
}

char *
zhupi_annotation_describe_origin (ZhupiAnnotation *annotation)
{
  const ZhupiDetailsFields *fields = zhupi_annotation_get_fields (annotation);
  g_autofree char *creation = describe_creation (fields);
  g_autofree char *when = NULL;
  g_autofree char *change = NULL;

  if (fields->modified == 0)
    return creation != NULL ? g_steal_pointer (&creation) : g_strdup ("");
  when = zhupi_annotation_origin_format_time (fields->modified);
  change = g_strdup_printf (_("Changed on %s"), g_strchug (when));
  return creation != NULL ? g_strdup_printf ("%s\n%s", creation, change)
                          : g_steal_pointer (&change);
}
