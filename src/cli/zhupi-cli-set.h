/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-recognizer.h"
#include "zhupi-cli.h"

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* What the recognizer finds, as a set whose id and bytes depend on the article alone. */
ZhupiAnnotationSet *zhupi_cli_suggest_set (ZhupiRecognizer     *recognizer,
                                           ZhupiArticle        *article,
                                           GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* The set in a file or, without a path, what the recognizer suggests. Findings go to standard
 * error. */
ZhupiAnnotationSet *zhupi_cli_find_set    (const char          *path,
                                           ZhupiArticle        *article,
                                           GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* A recognizer; what is missing of its data is told on standard error. */
ZhupiRecognizer    *zhupi_cli_new_recognizer (void) G_GNUC_WARN_UNUSED_RESULT;

/* An empty list for ZhupiFinding. */
GPtrArray          *zhupi_cli_new_findings  (void) G_GNUC_WARN_UNUSED_RESULT;
/* One line a finding. */
char               *zhupi_cli_format_findings (const char          *file,
                                               GPtrArray           *findings) G_GNUC_WARN_UNUSED_RESULT;
/* The same on standard error. */
void                zhupi_cli_tell_findings (const char          *file,
                                             GPtrArray           *findings);

G_END_DECLS
