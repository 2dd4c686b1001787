/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* CommonMark knows no tables and would join their rows: makes each row of a table of bars and
 * dashes a paragraph, without the line of dashes. What is in a fence stays as it is. */
char *zhupi_markdown_part_tables (const char *markdown) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
