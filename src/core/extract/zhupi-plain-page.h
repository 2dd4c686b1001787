/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ZhupiPlainHeading:
 * @place: byte at which its line begins
 * @level: 1 to 6
 *
 * A line of a text that is a heading.
 */
typedef struct
{
  gsize place;
  guint level;
} ZhupiPlainHeading;

/**
 * ZhupiPlainPage:
 * @title: (nullable): of the document
 * @date: (nullable): as it stands
 * @source: (nullable): who published it
 * @paragraphs: one a line
 * @headings: those of the paragraphs that are headings (element type ZhupiPlainHeading)
 *
 * What is taken out of a document, on its way to plain text.
 */
typedef struct
{
  char *title;
  char *date;
  char *source;
  GString *paragraphs;
  GArray *headings;
} ZhupiPlainPage;

void    zhupi_plain_page_init           (ZhupiPlainPage *self);
void    zhupi_plain_page_clear          (ZhupiPlainPage *self);
/* Adds one paragraph without the blanks around it; a blank one is left out, and so is the title
 * when it comes again. */
void    zhupi_plain_page_add_paragraph  (ZhupiPlainPage *self,
                                         const char     *text,
                                         gssize          n_bytes);
/* The same of a heading. */
void    zhupi_plain_page_add_heading    (ZhupiPlainPage *self,
                                         const char     *text,
                                         guint           level);
/* Title, date and source before the paragraphs. @headings: where those of the text are appended
 * (element type ZhupiPlainHeading). Refuses a page without a character of text with
 * %ZHUPI_ERROR_NOT_TEXT. */
GBytes *zhupi_plain_page_to_bytes       (ZhupiPlainPage *self,
                                         GArray         *headings,
                                         GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZhupiPlainPage, zhupi_plain_page_clear)

G_END_DECLS
