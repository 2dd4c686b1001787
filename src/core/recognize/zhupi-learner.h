/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-evidence.h"
#include "recognize/zhupi-lexicon.h"

G_BEGIN_DECLS

/**
 * ZhupiLearner:
 *
 * What a reader has taught: accepted names with their class, rejected strings, lexicons of the
 * reader's own, and a correction to the weight of each kind of evidence. One readable JSON file.
 * Safe to use from several threads.
 *
 * ZhupiLearner::changed: (): something was learned or forgotten.
 */
#define ZHUPI_TYPE_LEARNER (zhupi_learner_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiLearner, zhupi_learner, ZHUPI, LEARNER, GObject)

/* An immutable view for one run of the recognizer. */
typedef struct
{
  gatomicrefcount ref_count;
  ZhupiLexicon *lexicon;
  int weights[ZHUPI_N_EVIDENCES];
} ZhupiLessons;

/**
 * ZhupiLesson:
 * @tag: id of the class that it is, or that it is not
 * @is_accepted: whether it is
 *
 * What was learned of one name.
 */
typedef struct
{
  char *name;
  char *tag;
  gboolean is_accepted;
  guint n_accepted;
  guint n_rejected;
} ZhupiLesson;

ZhupiLearner *zhupi_learner_new          (void) G_GNUC_WARN_UNUSED_RESULT;
/* Reads what was saved; a file that does not exist is an empty one. On an error nothing is
 * changed, and the message says that the file was left as it is. */
gboolean      zhupi_learner_load         (ZhupiLearner  *self,
                                          const char    *path,
                                          GError       **error);
gboolean      zhupi_learner_save         (ZhupiLearner  *self,
                                          const char    *path,
                                          GError       **error);
/* The contents of the file, for an editor or an export. */
char         *zhupi_learner_dup_json     (ZhupiLearner  *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean      zhupi_learner_set_json     (ZhupiLearner  *self,
                                          const char    *json,
                                          GError       **error);
/* The reader says that @name is of class @tag. @reason: of the suggestion, %NULL for a mark of
 * the reader's own. Forgets that it was rejected. */
void          zhupi_learner_accept       (ZhupiLearner  *self,
                                          const char    *name,
                                          const char    *tag,
                                          const char    *reason);
/* The reader says that @name is not of class @tag. */
void          zhupi_learner_reject       (ZhupiLearner  *self,
                                          const char    *name,
                                          const char    *tag,
                                          const char    *reason);
/* Undoes one zhupi_learner_accept() or, when not @accepted, zhupi_learner_reject(). */
void          zhupi_learner_take_back    (ZhupiLearner  *self,
                                          const char    *name,
                                          const char    *tag,
                                          const char    *reason,
                                          gboolean       accepted);
/* Forgets all about a name; what its evidence weighs stays. */
void          zhupi_learner_forget       (ZhupiLearner  *self,
                                          const char    *name);
/* All lessons, as #ZhupiLesson in the order of their bytes. */
GArray       *zhupi_learner_list         (ZhupiLearner  *self) G_GNUC_WARN_UNUSED_RESULT;
/* Accepts the names of a table like that of a lexicon. On an error nothing is changed. */
gboolean      zhupi_learner_import_table (ZhupiLearner  *self,
                                          const char    *contents,
                                          GError       **error);
void          zhupi_learner_reset        (ZhupiLearner  *self);
guint         zhupi_learner_get_size     (ZhupiLearner  *self);
/* A lexicon of the reader's own: name, class, canonical name, a tab between them; # begins a
 * comment. It is not saved with the lessons. */
gboolean      zhupi_learner_add_lexicon  (ZhupiLearner  *self,
                                          const char    *path,
                                          GError       **error);
void          zhupi_learner_clear_lexicons (ZhupiLearner *self);
/* The canonical name of a lexicon's entry, %NULL when it has none. */
char         *zhupi_learner_dup_canonical (ZhupiLearner *self,
                                           const char   *name);
ZhupiLessons *zhupi_learner_get_lessons  (ZhupiLearner  *self) G_GNUC_WARN_UNUSED_RESULT;
void          zhupi_lessons_unref        (ZhupiLessons  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiLessons, zhupi_lessons_unref)

G_END_DECLS
