/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ZHUPI_W3C_TIME_SIZE 32

/* Microseconds since 1970 UTC as an xsd:dateTime with Z, with a fraction only where there is
 * one; FALSE when the year does not have four digits. */
gboolean zhupi_w3c_time_format (gint64      time,
                                char        string[ZHUPI_W3C_TIME_SIZE]);
/* Reads an xsd:dateTime of any time zone; without one it is taken as UTC. */
gboolean zhupi_w3c_time_parse  (const char *string,
                                gint64     *time);

G_END_DECLS
