/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-revision.h"

/* A label shows no more than this; a quote may be as long as the article. */
#define MAX_SUBJECT_LENGTH 64

void
zhupi_revision_init (ZhupiRevision               *self,
                     const ZhupiAnnotationRecord *before,
                     const ZhupiAuthor           *author)
{
  self->before = before;
  self->after = *before;
  self->after.details = NULL;
  self->fields = *zhupi_details_get_fields (before->details);
  self->fields.modified = author->now;
}

void
zhupi_revision_accept (ZhupiRevision     *self,
                       const ZhupiAuthor *author)
{
  self->after.state = ZHUPI_STATE_ACCEPTED;
  if (self->fields.creator == NULL)
    self->fields.creator = author->name;
}

void
zhupi_revision_touch (ZhupiRevision     *self,
                      const ZhupiAuthor *author)
{
  if (self->after.state == ZHUPI_STATE_SUGGESTED)
    zhupi_revision_accept (self, author);
}

void
zhupi_revision_set_fragments (ZhupiRevision    *self,
                              const ZhupiRange *fragments,
                              guint             n_fragments)
{
  self->after.start = fragments[0].start;
  self->after.end = fragments[n_fragments - 1].end;
  self->fields.fragments = n_fragments > 1 ? fragments : NULL;
  self->fields.n_fragments = n_fragments > 1 ? n_fragments : 0;
}

void
zhupi_revision_add_to (const ZhupiRevision *self,
                       ZhupiCommand        *command)
{
  g_autoptr (ZhupiDetails) details = zhupi_details_new (&self->fields);
  ZhupiAnnotationRecord after = self->after;

  after.details = details;
  zhupi_command_replace (command, self->before, &after);
}

ZhupiCommand *
zhupi_revision_to_command (const ZhupiRevision *self,
                           ZhupiCommandKind     kind,
                           ZhupiAnnotationSet  *set)
{
  ZhupiRange range = zhupi_annotation_record_get_range (&self->after);
  ZhupiCommand *command = zhupi_revision_new_command (set, kind, range);

  zhupi_revision_add_to (self, command);
  return command;
}

ZhupiCommand *
zhupi_revision_new_command (ZhupiAnnotationSet *set,
                            ZhupiCommandKind    kind,
                            ZhupiRange          range)
{
  ZhupiText *text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));
  g_autofree char *subject = NULL;

  range.end = MIN (range.end, range.start + MIN (zhupi_range_length (range), MAX_SUBJECT_LENGTH));
  subject = zhupi_text_dup_slice (text, range);
  return zhupi_command_new (kind, subject);
}

ZhupiCommand *
zhupi_revision_drop_empty (ZhupiCommand *command)
{
  if (zhupi_command_get_size (command) > 0)
    return command;
  zhupi_command_unref (command);
  return NULL;
}

ZhupiAnnotationRecord
zhupi_revision_new_record (ZhupiRange         range,
                           GQuark             tag,
                           const ZhupiAuthor *author)
{
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;
  ZhupiAnnotationRecord record = {
    .start = range.start,
    .end = range.end,
    .tag = tag,
    .state = ZHUPI_STATE_ACCEPTED,
  };

  fields.creator = author->name;
  fields.created = author->now;
  zhupi_uuid_init_random (&record.id);
  record.details = zhupi_details_new (&fields);
  return record;
}
