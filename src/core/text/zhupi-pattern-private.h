/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-pattern.h"

G_BEGIN_DECLS

struct _ZhupiPattern
{
  ZhupiFindFlags flags;
  char *literal;
  gsize literal_size;
  gunichar *folded;
  GRegex *regex;
};

/* One search through one text. */
typedef struct
{
  const ZhupiPattern *pattern;
  const char *utf8;
  gsize n_bytes;
  GCancellable *cancellable;
  ZhupiHitFunc func;
  gpointer user_data;
  gboolean stopped;
} ZhupiPatternSearch;

/* Hands a place out; FALSE when that was enough. */
gboolean zhupi_pattern_search_hit   (ZhupiPatternSearch  *self,
                                     gsize                start,
                                     gsize                end);
/* zhupi-pattern-regex.c */
GRegex  *zhupi_pattern_new_regex    (const char          *utf8,
                                     ZhupiFindFlags       flags,
                                     GError             **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean zhupi_pattern_search_regex (ZhupiPatternSearch  *self,
                                     GError             **error);

G_END_DECLS
