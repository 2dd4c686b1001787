/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "w3c/zhupi-w3c-stream.h"

#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-head.h"

struct _ZhupiW3cStream
{
  ZhupiW3cHead head;
  ZhupiW3cLine line;
  char *source;
};

ZhupiW3cStream *
zhupi_w3c_stream_new (const ZhupiW3cHead *head,
                      GOutputStream      *output,
                      gboolean            in_one_line)
{
  ZhupiW3cStream *self = g_new0 (ZhupiW3cStream, 1);

  self->head = *head;
  self->source = zhupi_w3c_name_text (head->source, head->sha256);
  self->line.source = self->source;
  self->line.writer = zhupi_json_writer_new (output, NULL);
  zhupi_json_writer_set_one_line (self->line.writer, in_one_line);
  zhupi_w3c_head_begin (head, &self->line);
  return self;
}

void
zhupi_w3c_stream_free (ZhupiW3cStream *self)
{
  zhupi_json_writer_free (self->line.writer);
  g_free (self->source);
  g_free (self);
}

void
zhupi_w3c_stream_add (ZhupiW3cStream              *self,
                      const ZhupiTextPiece        *piece,
                      const ZhupiAnnotationRecord *record)
{
  /* The text of the next piece may lie in the memory of this one. */
  if (self->line.cursor.text != piece->text || self->line.offset != piece->offset)
    self->line.cursor = (ZhupiTextCursor) { .text = piece->text };
  self->line.offset = piece->offset;
  zhupi_json_writer_break_line (self->line.writer);
  zhupi_w3c_line_record (&self->line, record);
}

gboolean
zhupi_w3c_stream_finish (ZhupiW3cStream  *self,
                         GError         **error)
{
  zhupi_w3c_head_end (&self->head, self->line.writer);
  return zhupi_json_writer_finish (self->line.writer, error);
}
