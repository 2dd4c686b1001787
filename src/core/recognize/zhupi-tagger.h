/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-reading.h"
#include "recognize/zhupi-tagger-field.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ZhupiTagger:
 *
 * Tags words and names with Baidu's LAC-small: two bidirectional recurrent layers and a
 * conditional random field. Safe to share between threads.
 */
typedef struct _ZhupiTagger ZhupiTagger;

/* A word of the best sequence: [start, end) in characters of the reading. */
typedef struct
{
  guint start;
  guint end;
  guint8 tag;
} ZhupiTaggedWord;

/**
 * ZhupiTagging:
 * @words: array of #ZhupiTaggedWord, in text order; white space lies in none
 * @organizations: array of #ZhupiTaggerSpan: all that may be an organization
 *
 * What the tagger thinks of a reading. Immutable; reference-counted.
 */
typedef struct
{
  gatomicrefcount ref_count;
  GArray *words;
  GArray *organizations;
} ZhupiTagging;

ZhupiTagger  *zhupi_tagger_open        (const char         *path,
                                        GError            **error) G_GNUC_WARN_UNUSED_RESULT;
void          zhupi_tagger_free        (ZhupiTagger        *self);
/* By name, such as "SSE2"; FALSE when this processor has no such thing. For tests and timings. */
gboolean      zhupi_tagger_use_kernel  (ZhupiTagger        *self,
                                        const char         *name);
/* Splits at sentence ends and tags; about 6 to 15 ms for 1,000 characters. %NULL when cancelled. */
ZhupiTagging *zhupi_tagger_tag         (const ZhupiTagger  *self,
                                        const ZhupiReading *reading,
                                        GCancellable       *cancellable) G_GNUC_WARN_UNUSED_RESULT;
/* The tags of one line as it stands, one a character that is no white space. */
GArray       *zhupi_tagger_tag_line    (const ZhupiTagger  *self,
                                        const gunichar     *line,
                                        guint               length) G_GNUC_WARN_UNUSED_RESULT;
const char   *zhupi_tagger_get_tag_name (const ZhupiTagger *self,
                                         guint              tag);
ZhupiTagging *zhupi_tagging_ref        (ZhupiTagging       *self);
void          zhupi_tagging_unref      (ZhupiTagging       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiTagger, zhupi_tagger_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiTagging, zhupi_tagging_unref)

G_END_DECLS
