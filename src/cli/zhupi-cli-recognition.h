/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-recognizer.h"
#include "zhupi-cli-progress.h"

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/**
 * ZhupiCliRecognition:
 * @no_tagger: whether lexicon and rules do it alone
 * @show_progress: whether it is told how far it is, also where nobody watches
 * @lexicons: (nullable): files with names of the person's own
 * @threshold: (nullable): least score, in percent, as it was typed
 *
 * How a command looks for names. Start from zeros.
 */
typedef struct
{
  gboolean no_tagger;
  gboolean show_progress;
  char **lexicons;
  char *threshold;

  ZhupiRecognizer *recognizer;
  ZhupiRecognizerOptions options;
  ZhupiCliProgress progress;
  gboolean has_told;
} ZhupiCliRecognition;

/* The options that these commands share, for their tables. */
#define ZHUPI_CLI_RECOGNITION_ENTRIES(self) \
  { "no-tagger", 0, 0, G_OPTION_ARG_NONE, &(self)->no_tagger, \
    N_("Find names by lexicon and rules alone, which is faster"), NULL }, \
  { "lexicon", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &(self)->lexicons, \
    N_("Names of your own: name, class, canonical name, with tabs between; may be repeated"), \
    N_("FILE") }, \
  { "threshold", 0, 0, G_OPTION_ARG_STRING, &(self)->threshold, \
    N_("Least score of a suggestion, 0 to 100 (usual: 50)"), N_("PERCENT") }, \
  { "progress", 0, 0, G_OPTION_ARG_NONE, &(self)->show_progress, \
    N_("Tell how far it is, on standard error; usual in a terminal"), NULL }

/* From now on it may be asked from several threads at once, and tells nothing. */
void                zhupi_cli_recognition_share   (ZhupiCliRecognition   *self);
/* Loads what is needed; FALSE after a complaint, then @result is the exit status. */
gboolean            zhupi_cli_recognition_open    (ZhupiCliRecognition   *self,
                                                   const ZhupiCliCommand *command,
                                                   ZhupiExit             *result);
void                zhupi_cli_recognition_clear   (ZhupiCliRecognition   *self);
/* What is found, as a set whose id and bytes depend on the article and the options alone.
 * @name: of the article, for the person who waits. @id: (nullable): JSON of what somebody calls
 * the article, kept in the set. */
ZhupiAnnotationSet *zhupi_cli_recognition_suggest (ZhupiCliRecognition   *self,
                                                   ZhupiArticle          *article,
                                                   const char            *name,
                                                   const char            *id,
                                                   GError               **error) G_GNUC_WARN_UNUSED_RESULT;

/* Before something is looked for, and after it. */
void                zhupi_cli_recognition_begin   (ZhupiCliRecognition   *self,
                                                   const char            *name);
void                zhupi_cli_recognition_end     (ZhupiCliRecognition   *self);
/* The name of a set of suggestions, and its id by the text of the article. */
const char         *zhupi_cli_recognition_name_set (const char           *sha256,
                                                    ZhupiUuid            *id);

G_END_DECLS
