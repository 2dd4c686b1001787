/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-same-text.h"

G_BEGIN_DECLS

/**
 * ZhupiSameModel:
 *
 * Places with the same text, each chosen or not, as a list model. Its items have no content: all
 * is asked by position, so that ten thousand places cost no objects.
 *
 * ZhupiSameModel::chosen-changed: ()
 */
#define ZHUPI_TYPE_SAME_MODEL (zhupi_same_model_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiSameModel, zhupi_same_model, ZHUPI, SAME_MODEL, GObject)

/* @chosen: what places are at first. */
ZhupiSameModel *zhupi_same_model_new           (ZhupiText            *text,
                                                gboolean              chosen) G_GNUC_WARN_UNUSED_RESULT;
/* Replaces the places; those that were there before stay chosen or not. */
void            zhupi_same_model_set_ranges    (ZhupiSameModel       *self,
                                                const ZhupiRange     *ranges,
                                                guint                 n_ranges);
ZhupiRange      zhupi_same_model_get_range     (ZhupiSameModel       *self,
                                                guint                 position);
gboolean        zhupi_same_model_get_chosen    (ZhupiSameModel       *self,
                                                guint                 position);
void            zhupi_same_model_set_chosen    (ZhupiSameModel       *self,
                                                guint                 position,
                                                gboolean              chosen);
void            zhupi_same_model_choose_all    (ZhupiSameModel       *self,
                                                gboolean              chosen);
guint           zhupi_same_model_get_n_chosen  (ZhupiSameModel       *self);
/* Appends the chosen places, as #ZhupiRange. */
void            zhupi_same_model_append_chosen (ZhupiSameModel       *self,
                                                GArray               *ranges);
/* What stands before (@after: behind) a place, on one line. */
char           *zhupi_same_model_dup_context   (ZhupiSameModel       *self,
                                                guint                 position,
                                                gboolean              after) G_GNUC_WARN_UNUSED_RESULT;
char           *zhupi_same_model_dup_quote     (ZhupiSameModel       *self,
                                                guint                 position) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
