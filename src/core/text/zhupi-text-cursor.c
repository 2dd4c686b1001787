/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-text-cursor.h"

#include "text/zhupi-utf8-private.h"

/* A longer way than so many code points goes by the index of the text. */
#define MAX_WALK 96u

gsize
zhupi_text_cursor_to_byte (ZhupiTextCursor *self,
                           guint            code_point)
{
  gsize n_bytes;
  const char *utf8 = zhupi_text_get_utf8 (self->text, &n_bytes);

  code_point = MIN (code_point, zhupi_text_get_length (self->text));
  if (code_point >= self->code_point && code_point - self->code_point <= MAX_WALK)
    self->byte += zhupi_utf8_nth_start (utf8 + self->byte, n_bytes - self->byte,
                                        code_point - self->code_point);
  else if (code_point < self->code_point && self->code_point - code_point <= MAX_WALK)
    self->byte = zhupi_utf8_nth_start_before (utf8, self->byte, self->code_point - code_point);
  else
    self->byte = zhupi_text_to_byte (self->text, code_point);
  self->code_point = code_point;
  return self->byte;
}

const char *
zhupi_text_cursor_peek (ZhupiTextCursor *self,
                        ZhupiRange       range,
                        gsize           *n_bytes)
{
  gsize end = zhupi_text_cursor_to_byte (self, range.end);
  gsize start = zhupi_text_cursor_to_byte (self, range.start);

  *n_bytes = end - start;
  return zhupi_text_get_utf8 (self->text, NULL) + start;
}
