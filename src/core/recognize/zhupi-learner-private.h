/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-learner-file.h"
#include "recognize/zhupi-learner.h"

G_BEGIN_DECLS

struct _ZhupiLearner
{
  GObject parent_instance;
  GMutex mutex;
  ZhupiLearnerData data;
  GPtrArray *lexicons; /* contents, as #GRefString */
  GHashTable *canonical;
  ZhupiLessons *lessons;
  guint generation; /* of what they are made of */
};

/* These want the mutex held, the last one does not. */

/* What was made of the lessons is out of date. */
void  zhupi_learner_forget_lessons (ZhupiLearner *self);
void  zhupi_learner_move_weights   (ZhupiLearner *self,
                                    const char   *reason,
                                    gboolean      upwards);
/* Adds to how often a name was decided on; @names says whether it was so at all. Returns how
 * often it is now. */
guint zhupi_learner_count          (GHashTable   *names,
                                    GHashTable   *counts,
                                    const char   *name,
                                    int           change);
void  zhupi_learner_tell_changed   (ZhupiLearner *self);

G_END_DECLS
