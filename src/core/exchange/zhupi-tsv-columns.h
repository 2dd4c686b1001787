/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ZHUPI_TSV_FEATURE,    /* of a span */
  ZHUPI_TSV_SLOT_ROLE,  /* of a slot of a span; its target is the next column */
  ZHUPI_TSV_SLOT_TARGET,
  ZHUPI_TSV_CHAIN_TYPE, /* of a link of a chain; its relation is the next column */
  ZHUPI_TSV_CHAIN_RELATION,
  ZHUPI_TSV_RELATION,   /* a feature of a relation */
  ZHUPI_TSV_SOURCE,     /* where the relation comes from */
} ZhupiTsvKind;

/**
 * ZhupiTsvColumn:
 * @layer: the layer it belongs to
 * @name: of the feature, empty for none
 * @base: (nullable): the layer of the mentions that a slot or a relation leads to
 *
 * A column of annotations of WebAnno TSV.
 */
typedef struct
{
  ZhupiTsvKind kind;
  char *layer;
  char *name;
  char *base;
} ZhupiTsvColumn;

/* Columns, none at first (element-type ZhupiTsvColumn). */
GArray     *zhupi_tsv_columns_new      (void) G_GNUC_WARN_UNUSED_RESULT;
/* Adds those that a line of the header declares: "#T_SP=…", "#T_CH=…", "#T_RL=…". */
void        zhupi_tsv_columns_declare  (GArray     *columns,
                                        const char *line);
/* The last word of the name of a layer. */
const char *zhupi_tsv_get_layer_name   (const char *layer);

G_END_DECLS
