/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-segments.h"

#include "text/zhupi-grapheme-class-private.h"

/* The rules GB3 to GB13 of UAX 29. A run of flags or of marks that is longer than this is no
 * writing any more; looking no farther keeps each call cheap in every text. */
#define MAX_LOOK_BACK 1024

static ZhupiGraphemeClass
class_before (const char **p)
{
  *p = g_utf8_prev_char (*p);
  return zhupi_grapheme_class (g_utf8_get_char (*p));
}

static gboolean
is_hard (ZhupiGraphemeClass class)
{
  return class == ZHUPI_GRAPHEME_CR || class == ZHUPI_GRAPHEME_LF
         || class == ZHUPI_GRAPHEME_CONTROL;
}

static gboolean
hangul_joins (ZhupiGraphemeClass before,
              ZhupiGraphemeClass after)
{
  if (before == ZHUPI_GRAPHEME_L)
    return after == ZHUPI_GRAPHEME_L || after == ZHUPI_GRAPHEME_V
           || after == ZHUPI_GRAPHEME_LV || after == ZHUPI_GRAPHEME_LVT;
  if (before == ZHUPI_GRAPHEME_LV || before == ZHUPI_GRAPHEME_V)
    return after == ZHUPI_GRAPHEME_V || after == ZHUPI_GRAPHEME_T;
  if (before == ZHUPI_GRAPHEME_LVT || before == ZHUPI_GRAPHEME_T)
    return after == ZHUPI_GRAPHEME_T;
  return FALSE;
}

/* Two regional indicators make a flag, so it counts whether an odd number stands before. */
static gboolean
flag_joins (const char *text,
            const char *p)
{
  guint n = 0;

  while (p > text && n < MAX_LOOK_BACK
         && class_before (&p) == ZHUPI_GRAPHEME_REGIONAL_INDICATOR)
    n++;
  return n % 2 == 1;
}

/* @p is behind a zero-width joiner: is there a pictograph before it, but for extenders? */
static gboolean
pictograph_joins (const char *text,
                  const char *p)
{
  class_before (&p);
  for (guint n = 0; p > text && n < MAX_LOOK_BACK; n++)
    {
      ZhupiGraphemeClass class = class_before (&p);

      if (class != ZHUPI_GRAPHEME_EXTEND)
        return class == ZHUPI_GRAPHEME_PICTOGRAPH;
    }
  return FALSE;
}

static gboolean
extends (ZhupiGraphemeClass class)
{
  return class == ZHUPI_GRAPHEME_EXTEND || class == ZHUPI_GRAPHEME_ZWJ
         || class == ZHUPI_GRAPHEME_SPACING_MARK;
}

/* Whether no boundary is between the character before @p and that at it. */
static gboolean
joins (const char *text,
       const char *p)
{
  const char *previous = p;
  ZhupiGraphemeClass before = class_before (&previous);
  ZhupiGraphemeClass after = zhupi_grapheme_class (g_utf8_get_char (p));

  if (before == ZHUPI_GRAPHEME_CR && after == ZHUPI_GRAPHEME_LF)
    return TRUE;
  if (is_hard (before) || is_hard (after))
    return FALSE;
  if (extends (after) || before == ZHUPI_GRAPHEME_PREPEND || hangul_joins (before, after))
    return TRUE;
  if (before == ZHUPI_GRAPHEME_ZWJ && after == ZHUPI_GRAPHEME_PICTOGRAPH)
    return pictograph_joins (text, p);
  return after == ZHUPI_GRAPHEME_REGIONAL_INDICATOR
         && before == ZHUPI_GRAPHEME_REGIONAL_INDICATOR && flag_joins (text, p);
}

static gboolean
is_start (const char *text,
          const char *p)
{
  return p == text || *p == '\0' || !joins (text, p);
}

/**
 * zhupi_segments_is_grapheme_start:
 * @text: a text
 * @code_point: a place
 *
 * Returns: whether a user-perceived character begins there; the end of the text counts too
 */
gboolean
zhupi_segments_is_grapheme_start (const ZhupiText *text,
                                  guint            code_point)
{
  const char *utf8;

  g_return_val_if_fail (text != NULL, FALSE);

  utf8 = zhupi_text_get_utf8 (text, NULL);
  return is_start (utf8, utf8 + zhupi_text_to_byte (text, code_point));
}

gboolean
zhupi_segments_is_grapheme_start_at (const char *utf8,
                                     const char *at)
{
  return is_start (utf8, at);
}

/**
 * zhupi_segments_grapheme_floor:
 * @text: a text
 * @code_point: a place; one past the end is taken for the end
 *
 * Returns: the last place at or before @code_point where a user-perceived character begins
 */
guint
zhupi_segments_grapheme_floor (const ZhupiText *text,
                               guint            code_point)
{
  const char *utf8;
  const char *p;

  g_return_val_if_fail (text != NULL, 0);

  utf8 = zhupi_text_get_utf8 (text, NULL);
  code_point = MIN (code_point, zhupi_text_get_length (text));
  p = utf8 + zhupi_text_to_byte (text, code_point);

  for (guint n = 0; n < MAX_LOOK_BACK && !is_start (utf8, p); n++)
    {
      p = g_utf8_prev_char (p);
      code_point--;
    }
  return code_point;
}

/**
 * zhupi_segments_grapheme_ceil:
 * @text: a text
 * @code_point: a place; one past the end is taken for the end
 *
 * Returns: the first place at or after @code_point where a user-perceived character begins
 */
guint
zhupi_segments_grapheme_ceil (const ZhupiText *text,
                              guint            code_point)
{
  const char *utf8;
  const char *p;

  g_return_val_if_fail (text != NULL, 0);

  utf8 = zhupi_text_get_utf8 (text, NULL);
  code_point = MIN (code_point, zhupi_text_get_length (text));
  p = utf8 + zhupi_text_to_byte (text, code_point);

  for (guint n = 0; n < MAX_LOOK_BACK && !is_start (utf8, p); n++)
    {
      p = g_utf8_next_char (p);
      code_point++;
    }
  return code_point;
}
