/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Blanks are what separates without being seen, line ends included. */
gboolean zhupi_char_is_blank        (gunichar c);
gboolean zhupi_char_is_line_end     (gunichar c);
/* Signs that belong to a number or a name, such as % and &, are no punctuation here. */
gboolean zhupi_char_is_punctuation  (gunichar c);
/* Ideographs, kana, Hangul and the full-width forms that go with them. */
gboolean zhupi_char_is_cjk          (gunichar c);
gboolean zhupi_char_is_ideograph    (gunichar c);
/* Closing quotation marks and brackets, ASCII ones among them. */
gboolean zhupi_char_is_closer       (gunichar c);
/* The bracket or quotation mark that closes @c; 0 when it opens nothing. */
gunichar zhupi_char_get_closer      (gunichar c);
/* Whether a full stop at @stop ends an abbreviation such as “Ltd.” or an initial. */
gboolean zhupi_is_abbreviation_stop (const char *text,
                                     const char *stop);

G_END_DECLS
