/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-editing.h"

G_BEGIN_DECLS

/* Why there is nothing, or something of the reader's, at a place; exported with it. */
#define ZHUPI_SUPPLY_REASON "lost in source"

/**
 * ZhupiInsertion:
 * @place: code point before which it stands
 * @text: (nullable): what the reader put in; %NULL when all that is known is that it is lost
 *
 * What a person says of a spot where the text has lost something.
 */
typedef struct
{
  guint place;
  char *text;
} ZhupiInsertion;

/* The command for putting @text (%NULL or "": lost, and not known) in before code point @place,
 * or in the stead of what was put in there; %NULL when that changes nothing. The article stays as
 * it is, and so do all positions. */
ZhupiCommand *zhupi_supply_text   (ZhupiAnnotationSet *set,
                                   guint               place,
                                   const char         *text,
                                   const ZhupiAuthor  *author) G_GNUC_WARN_UNUSED_RESULT;
/* The command for taking it out again; %NULL when there is nothing. */
ZhupiCommand *zhupi_supply_remove (ZhupiAnnotationSet *set,
                                   guint               place) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type ZhupiInsertion): all of a set, in order of the text. */
GArray       *zhupi_supply_list   (ZhupiAnnotationSet *set) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
