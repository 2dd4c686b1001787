/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-history.h"
#include "reader/zhupi-reader-view.h"

G_BEGIN_DECLS

/* A window with a reading view, an article and a set. */
typedef struct
{
  GtkWidget *window;
  ZhupiReaderView *view;
  GtkAdjustment *adjustment;
  ZhupiArticle *article;
  ZhupiAnnotationSet *set;
  ZhupiHistory *history;
} ReaderStage;

/* The pixels of the view as they are drawn. */
typedef struct
{
  int width;
  int height;
  guint32 *pixels; /* 0xAARRGGBB */
} ReaderPicture;

/* @utf8 is taken. */
void          reader_stage_set_up      (ReaderStage        *self,
                                        char               *utf8);
void          reader_stage_tear_down   (ReaderStage        *self);
/* Applies the command, which must fit, and frees it. */
void          reader_stage_do          (ReaderStage        *self,
                                        ZhupiCommand       *command);
/* Runs the main loop until so many frames have been painted. */
void          reader_stage_paint       (ReaderStage        *self,
                                        guint               n_frames);
void          reader_stage_mark        (ReaderStage        *self,
                                        guint               start,
                                        guint               end,
                                        const char         *tag,
                                        ZhupiState          state);
/* Where a range lies; it must be on the screen. */
GdkRectangle  reader_stage_bounds      (ReaderStage        *self,
                                        guint               start,
                                        guint               end);
char         *reader_stage_repeat      (const char         *utf8,
                                        guint               times);
ReaderPicture reader_stage_take        (ReaderStage        *self);
void          reader_picture_clear     (ReaderPicture      *self);
/* Pixels of exactly that color (0xRRGGBB) in a rectangle. */
guint         reader_picture_count     (const ReaderPicture *self,
                                        const GdkRectangle  *area,
                                        guint32              color);
/* How many layouts Pango has made so far in this process. */
guint         reader_stage_count_layouts (void);
/* How many shapes of characters FreeType has made so far in this process. */
guint         reader_stage_count_shapes (void);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReaderPicture, reader_picture_clear)

G_END_DECLS
