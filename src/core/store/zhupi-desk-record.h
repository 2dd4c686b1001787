/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/zhupi-desk-article.h"

G_BEGIN_DECLS

/**
 * ZhupiDeskRecord:
 * @title: of the article
 * @date: of the article (nullable)
 * @source: where it came from (nullable)
 * @extraction: what its text was taken out of, such as "html" (nullable)
 * @headings: of the text, as the document had them (element type ZhupiHeading, starts alone)
 * @opened: when it was last opened, microseconds since 1970 UTC
 * @place: first visible code point when it was last read
 * @done: whether the person has finished it
 * @current: the set last used, or none
 * @sets: of #ZhupiSetEntry, in order of creation
 *
 * What `article.json` holds. Private to this room.
 */
typedef struct
{
  char *title;
  char *date;
  char *source;
  char *extraction;
  GArray *headings;
  gint64 opened;
  guint place;
  gboolean done;
  ZhupiUuid current;
  GPtrArray *sets;
} ZhupiDeskRecord;

void           zhupi_desk_record_init     (ZhupiDeskRecord  *self);
void           zhupi_desk_record_clear    (ZhupiDeskRecord  *self);
gboolean       zhupi_desk_record_read     (ZhupiDeskRecord  *self,
                                           const char       *json,
                                           gsize             n_bytes,
                                           GError          **error);
GBytes        *zhupi_desk_record_write    (ZhupiDeskRecord  *self) G_GNUC_WARN_UNUSED_RESULT;
ZhupiSetEntry *zhupi_desk_record_find     (ZhupiDeskRecord  *self,
                                           const ZhupiUuid  *id,
                                           guint            *index);
/* The entry of a set, made when there is none. */
ZhupiSetEntry *zhupi_desk_record_claim    (ZhupiDeskRecord  *self,
                                           const ZhupiUuid  *id);
/* Finds the sets that lie in @folder: those that are gone leave the record, new ones are read. */
void           zhupi_desk_record_look     (ZhupiDeskRecord  *self,
                                           const char       *folder);
void           zhupi_set_entry_free       (ZhupiSetEntry    *self);

#define ZHUPI_SET_FILE_SUFFIX ".zhupi.json"
#define ZHUPI_JOURNAL_SUFFIX ".journal"

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZhupiDeskRecord, zhupi_desk_record_clear)

G_END_DECLS
