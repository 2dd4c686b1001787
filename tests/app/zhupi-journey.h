/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-uitest.h"

G_BEGIN_DECLS

/**
 * ZhupiJourney:
 * @home: the person's folders
 * @ui: the running program, between zhupi_journey_open() and zhupi_journey_close()
 * @text: the article on the screen
 * @begun: when, in microseconds of the monotonic clock
 * @readings: what was found on the disk
 *
 * What the journeys have in common: an article is open, and what the person did is looked up on
 * the disk, that is, where it has to arrive: in the set files and the journals beside them.
 */
typedef struct
{
  ZhupiUiHome *home;
  ZhupiUi *ui;
  AtspiAccessible *text;
  gint64 begun;
  GHashTable *readings;
} ZhupiJourney;

typedef void (*ZhupiJourneyFunc) (ZhupiJourney *journey);

/* Adds a test with a person of its own. */
void      zhupi_journey_add         (const char       *path,
                                     ZhupiJourneyFunc  func);
void      zhupi_journey_begin       (ZhupiJourney *self);
/* @article: %NULL for the sample article of the project. Shows it with no suggestions waiting to
 * come in. */
void      zhupi_journey_open        (ZhupiJourney *self,
                                     const char   *article);
/* Ends it without a word to it. */
void      zhupi_journey_crash       (ZhupiJourney *self);
void      zhupi_journey_close       (ZhupiJourney *self);
void      zhupi_journey_end         (ZhupiJourney *self);
/* Settings (a key file) that hold from the next start on. */
void      zhupi_journey_write_settings (ZhupiJourney *self,
                                        const char   *settings);
/* The window that is open takes it over, too. */
void      zhupi_journey_choose_theme (ZhupiJourney *self,
                                      const char   *theme);
/* Whether the program has remembered that. */
gboolean  zhupi_journey_has_setting (ZhupiJourney *self,
                                     const char   *setting);
char     *zhupi_journey_sample      (void) G_GNUC_WARN_UNUSED_RESULT;
/* Selects the first place where @needle stands, with the mouse. */
void      zhupi_journey_select      (ZhupiJourney *self,
                                     const char   *needle);
/* Writes an article of the person and opens it. */
void      zhupi_journey_open_text   (ZhupiJourney *self,
                                     const char   *text);
/* Starts the window with nothing to open. */
void      zhupi_journey_open_nothing (ZhupiJourney *self);
/* Looks at the article on the screen anew. */
void      zhupi_journey_look        (ZhupiJourney *self);
/* Selects with the mouse, and presses the key of a class. */
void      zhupi_journey_mark        (ZhupiJourney *self,
                                     const char   *needle,
                                     const char   *key);
/* Types a note for the mark that is chosen, and leaves it. */
void      zhupi_journey_write_note  (ZhupiJourney *self,
                                     const char   *note);
/* Exports the set; returns the path of the file as soon as @needle stands in it. */
char     *zhupi_journey_export      (ZhupiJourney *self,
                                     const char   *needle) G_GNUC_WARN_UNUSED_RESULT;
/* Clicks what has the role and the name, as soon as it is there and rests. */
void      zhupi_journey_press       (ZhupiJourney *self,
                                     AtspiRole     role,
                                     const char   *name);
void      zhupi_journey_press_containing (ZhupiJourney *self,
                                          AtspiRole     role,
                                          const char   *part);
/* Waits for a menu. Where its items have no names, the test is skipped. Returns: whether to go on.
 */
gboolean  zhupi_journey_sees_menu   (ZhupiJourney *self) G_GNUC_WARN_UNUSED_RESULT;
/* Chooses from the main menu. Returns: whether to go on, as above */
gboolean  zhupi_journey_choose      (ZhupiJourney *self,
                                     const char   *item) G_GNUC_WARN_UNUSED_RESULT;
/* Types a path into the file chooser that has come up, and takes it. */
void      zhupi_journey_answer_chooser (ZhupiJourney *self,
                                        const char   *path);
/* Presses the button of a toast that has come up. */
void      zhupi_journey_undo_by_toast (ZhupiJourney *self);
/* Gives the keyboard to the text, with the caret at its beginning. */
void      zhupi_journey_focus_text  (ZhupiJourney *self);
/* The lines of all sets, as they would be found after a power cut, that contain every one of the
 * parts. */
guint     zhupi_journey_count_lines (ZhupiJourney *self,
                                     const char   *part,
                                     ...) G_GNUC_NULL_TERMINATED;
/* The marks of all sets on just these words; @tag may be %NULL for any class. */
guint     zhupi_journey_count_marks (ZhupiJourney *self,
                                     const char   *words,
                                     const char   *tag);
/* Paths of the set files (element type utf8). */
GPtrArray *zhupi_journey_list_sets  (ZhupiJourney *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
