/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-cli-recognition.h"

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* The set in a file or, without a path, what the recognizer suggests. Findings go to standard
 * error. %NULL after a complaint; then @result is the exit status. @name: of the article. */
ZhupiAnnotationSet *zhupi_cli_find_set (const ZhupiCliCommand  *command,
                                        const char             *path,
                                        ZhupiArticle           *article,
                                        const char             *name,
                                        ZhupiCliRecognition    *recognition,
                                        ZhupiExit              *result) G_GNUC_WARN_UNUSED_RESULT;
/* The set in a file; its findings go to standard error. */
ZhupiAnnotationSet *zhupi_cli_read_told_set (const char    *path,
                                             ZhupiArticle  *article,
                                             GError       **error) G_GNUC_WARN_UNUSED_RESULT;

/* An empty list for ZhupiFinding. */
GPtrArray *zhupi_cli_new_findings    (void) G_GNUC_WARN_UNUSED_RESULT;
/* One line a finding. */
char      *zhupi_cli_format_findings (const char *file,
                                      GPtrArray  *findings) G_GNUC_WARN_UNUSED_RESULT;
/* The same on standard error. */
void       zhupi_cli_tell_findings   (const char *file,
                                      GPtrArray  *findings);

G_END_DECLS
