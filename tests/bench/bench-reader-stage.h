/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "reader/zhupi-reader-view.h"

#include "bench-article.h"

G_BEGIN_DECLS

/**
 * ReaderBench:
 * @frame_cpu: ms of the main thread in the last frame, from before-paint to after-paint
 * @worst_cpu: the most of these
 * @worst_gap: ms between two frames, the most
 *
 * A window with a reading view, or with a plain text view that holds the same buffer text in the
 * same type, and what its frames cost.
 */
typedef struct
{
  const BenchCase *what;
  ZhupiArticle *article;
  ZhupiAnnotationSet *set;
  GtkWidget *window;
  GtkWidget *scroller;
  GtkWidget *view;
  GtkAdjustment *adjustment;
  double before_paint;
  double frame_cpu;
  double worst_cpu;
  double last_frame;
  double worst_gap;
  guint n_frames;
} ReaderBench;

/* Makes the article and its marks. */
void   reader_bench_prepare       (ReaderBench     *self,
                                   const BenchCase *what);
/* Shows the window and says what its first frame took. */
void   reader_bench_show          (ReaderBench     *self);
/* Runs the main loop until one more frame has been painted. */
void   reader_bench_frame         (ReaderBench     *self);
/* The same until nothing is in motion; the next frame is due at once then, so that a change is
 * charged with its own cost and not with that of measuring text far away, which goes on behind
 * everything else. */
void   reader_bench_rest          (ReaderBench     *self);

double reader_bench_now           (void); /* ms */
double reader_bench_cpu           (void); /* ms of the main thread */
double reader_bench_resident      (void); /* MB */
guint  reader_bench_count_layouts (void);

/* Prints "NAME VALUE", and "NAME-median" and "NAME-p99" of a lot (doubles). */
void   reader_bench_say           (const char      *name,
                                   double           value);
void   reader_bench_say_lot       (const char      *name,
                                   GArray          *values);

G_END_DECLS
