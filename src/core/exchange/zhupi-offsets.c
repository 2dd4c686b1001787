/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-offsets.h"

#include "exchange/zhupi-pieces.h"
#include "text/zhupi-segments.h"

#define REPLACEMENT 0xfffdu
#define BYTE_ORDER_MARK 0xfeffu

/* From the boundary @first on, places of ours are @shift further on. */
typedef struct
{
  guint first;
  int shift;
  gboolean is_blank; /* what ends at @first ends before the white space that was passed there */
} Step;

struct _ZhupiOffsets
{
  ZhupiText *counted;
  ZhupiText *text;
  GArray *steps;
  GArray *graphemes; /* (nullable): guint: where each begins, and the end of the text */
};

/* Both texts as they are walked side by side. */
typedef struct
{
  const char *p;
  const char *p_end;
  const char *q;
  const char *q_end;
  guint i;
  guint j;
  gboolean skips_blanks; /* at the beginning, or everywhere */
  gboolean is_loose;
} Walk;

static void
add_step (ZhupiOffsets *self,
          const Walk   *walk,
          guint         first,
          gboolean      is_blank)
{
  Step step = { first, (int) walk->j - (int) walk->i, is_blank };

  g_array_append_val (self->steps, step);
}

static void
skip_counted (Walk *walk)
{
  walk->p = g_utf8_next_char (walk->p);
  walk->i++;
}

static void
skip_ours (Walk *walk)
{
  walk->q = g_utf8_next_char (walk->q);
  walk->j++;
}

static gboolean
is_blank (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return zhupi_pieces_is_blank (c) || c == BYTE_ORDER_MARK;
}

static gboolean
is_crlf (const char *at,
         const char *end)
{
  return *at == '\r' && at + 1 < end && at[1] == '\n';
}

static gboolean
is_same (const Walk *walk)
{
  gunichar c = g_utf8_get_char (walk->p);
  gunichar d = g_utf8_get_char (walk->q);

  return c == d || d == REPLACEMENT;
}

/* Where the texts differ: past a line feed alone beside CRLF, or white space. */
static gboolean
step_over (ZhupiOffsets *self,
           Walk         *walk)
{
  if (is_crlf (walk->p, walk->p_end) && *walk->q == '\n')
    {
      skip_counted (walk);
      add_step (self, walk, walk->i, FALSE);
    }
  else if (is_crlf (walk->q, walk->q_end) && *walk->p == '\n')
    {
      skip_ours (walk);
      add_step (self, walk, walk->i + 1, FALSE);
    }
  else if (walk->skips_blanks && is_blank (walk->q))
    {
      skip_ours (walk);
      add_step (self, walk, walk->i, TRUE);
    }
  else if (walk->skips_blanks && is_blank (walk->p))
    {
      skip_counted (walk);
      add_step (self, walk, walk->i, FALSE);
    }
  else
    return FALSE;
  return TRUE;
}

static gboolean
is_all_blank (const char *at,
              const char *end)
{
  for (; at < end; at = g_utf8_next_char (at))
    if (!is_blank (at))
      return FALSE;
  return TRUE;
}

static gboolean
align (ZhupiOffsets *self,
       Walk         *walk)
{
  while (walk->p < walk->p_end && walk->q < walk->q_end)
    {
      if (is_same (walk))
        {
          walk->skips_blanks = walk->is_loose;
          skip_counted (walk);
          skip_ours (walk);
        }
      else if (!step_over (self, walk))
        return FALSE;
    }

  return is_all_blank (walk->p, walk->p_end) && is_all_blank (walk->q, walk->q_end);
}

ZhupiOffsets *
zhupi_offsets_new (ZhupiText *counted,
                   ZhupiText *text,
                   gboolean   is_loose)
{
  g_autoptr (ZhupiOffsets) self = g_new0 (ZhupiOffsets, 1);
  Walk walk = { .skips_blanks = TRUE, .is_loose = is_loose };
  gsize n_bytes;

  g_return_val_if_fail (counted != NULL && text != NULL, NULL);

  self->counted = zhupi_text_ref (counted);
  self->text = zhupi_text_ref (text);
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  if (counted == text)
    return g_steal_pointer (&self);

  walk.p = zhupi_text_get_utf8 (counted, &n_bytes);
  walk.p_end = walk.p + n_bytes;
  walk.q = zhupi_text_get_utf8 (text, &n_bytes);
  walk.q_end = walk.q + n_bytes;
  return align (self, &walk) ? g_steal_pointer (&self) : NULL;
}

void
zhupi_offsets_free (ZhupiOffsets *self)
{
  zhupi_text_unref (self->counted);
  zhupi_text_unref (self->text);
  g_array_unref (self->steps);
  g_clear_pointer (&self->graphemes, g_array_unref);
  g_free (self);
}

const ZhupiText *
zhupi_offsets_get_counted (ZhupiOffsets *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->counted;
}

static GArray *
list_graphemes (const ZhupiText *text)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint length = zhupi_text_get_length (text);

  for (guint at = 0; at < length; at = zhupi_segments_grapheme_ceil (text, at + 1))
    g_array_append_val (starts, at);
  g_array_append_val (starts, length);
  return starts;
}

static gboolean
from_graphemes (ZhupiOffsets *self,
                guint         offset,
                guint        *place)
{
  if (self->graphemes == NULL)
    self->graphemes = list_graphemes (self->counted);
  if (offset >= self->graphemes->len)
    return FALSE;

  *place = g_array_index (self->graphemes, guint, offset);
  return TRUE;
}

/* Into code points of the text that is counted. */
static gboolean
find_place (ZhupiOffsets    *self,
            ZhupiOffsetUnit  unit,
            gint64           offset,
            guint           *place)
{
  if (offset < 0 || offset > G_MAXINT)
    return FALSE;

  switch (unit)
    {
    case ZHUPI_OFFSET_UTF16:
      *place = zhupi_text_from_utf16 (self->counted, (guint) offset);
      return zhupi_text_to_utf16 (self->counted, *place) == (guint) offset;
    case ZHUPI_OFFSET_BYTES:
      *place = zhupi_text_from_byte (self->counted, (gsize) offset);
      return zhupi_text_to_byte (self->counted, *place) == (gsize) offset;
    case ZHUPI_OFFSET_GRAPHEMES:
      return from_graphemes (self, (guint) offset, place);
    case ZHUPI_OFFSET_UNKNOWN:
    case ZHUPI_OFFSET_CODE_POINTS:
    default:
      *place = (guint) offset;
      return *place <= zhupi_text_get_length (self->counted);
    }
}

static int
find_shift (ZhupiOffsets *self,
            guint         place,
            gboolean      is_end)
{
  guint low = 0;
  guint high = self->steps->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->steps, Step, middle).first <= place)
        low = middle + 1;
      else
        high = middle;
    }

  while (is_end && low > 0 && g_array_index (self->steps, Step, low - 1).is_blank
         && g_array_index (self->steps, Step, low - 1).first == place)
    low--;
  return low > 0 ? g_array_index (self->steps, Step, low - 1).shift : 0;
}

static guint
to_ours (ZhupiOffsets *self,
         guint         place,
         gboolean      is_end)
{
  guint ours = (guint) ((int) place + find_shift (self, place, is_end));

  return MIN (ours, zhupi_text_get_length (self->text));
}

gboolean
zhupi_offsets_convert (ZhupiOffsets    *self,
                       ZhupiOffsetUnit  unit,
                       gint64           start,
                       gint64           end,
                       ZhupiRange      *counted,
                       ZhupiRange      *range)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (counted != NULL && range != NULL, FALSE);

  if (!find_place (self, unit, start, &counted->start)
      || !find_place (self, unit, end, &counted->end) || counted->start >= counted->end)
    return FALSE;

  range->start = to_ours (self, counted->start, FALSE);
  range->end = to_ours (self, counted->end, TRUE);
  return range->start < range->end;
}
