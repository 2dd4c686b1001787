/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/**
 * ZhupiTrait:
 *
 * Something that a set can hold beside the place and class of its mentions, and that a format
 * may have no room for. Bits.
 */
typedef enum
{
  ZHUPI_TRAIT_FRAGMENTS = 1 << 0,        /* mentions in pieces; else their whole span */
  ZHUPI_TRAIT_OVERLAPS = 1 << 1,         /* mentions over others; else only the longest */
  ZHUPI_TRAIT_LINE_BREAKS = 1 << 2,      /* mentions that begin or end with a line break, or whose
                                          * pieces only that parts */
  ZHUPI_TRAIT_STATES = 1 << 3,           /* suggested, rejected; else all are accepted */
  ZHUPI_TRAIT_NOTES = 1 << 4,
  ZHUPI_TRAIT_ENTITIES = 1 << 5,         /* which entity is mentioned, by class and name */
  ZHUPI_TRAIT_ENTITY_DETAILS = 1 << 6,   /* their ids, aliases and notes; those not mentioned */
  ZHUPI_TRAIT_RELATIONS = 1 << 7,        /* of two mentions, by kind */
  ZHUPI_TRAIT_ENTITY_RELATIONS = 1 << 8, /* of entities */
  ZHUPI_TRAIT_RELATION_DETAILS = 1 << 9, /* their ids, notes, authors and times */
  ZHUPI_TRAIT_IDS = 1 << 10,
  ZHUPI_TRAIT_SCORES = 1 << 11,
  ZHUPI_TRAIT_REASONS = 1 << 12,
  ZHUPI_TRAIT_AUTHORS = 1 << 13,         /* who or what made a mention */
  ZHUPI_TRAIT_CREATED = 1 << 14,         /* when it was made */
  ZHUPI_TRAIT_MODIFIED = 1 << 15,        /* when it was changed */
  ZHUPI_TRAIT_TAG_SET = 1 << 16,         /* names, colors and keys of classes; those not used */
  ZHUPI_TRAIT_SET = 1 << 17,             /* name, author, time and note of the set */
  ZHUPI_TRAIT_EXTRA = 1 << 18,           /* what another program added */
  ZHUPI_TRAIT_UNPLACED = 1 << 19,        /* annotations without a place in the text */
  ZHUPI_TRAIT_STATE_RELATIONS = 1 << 20, /* of two mentions in different states */
  ZHUPI_TRAIT_BLANKS = 1 << 21,          /* white space of the text, and that at the edges of
                                          * mentions */
  ZHUPI_TRAIT_MENTIONS = 1 << 22,        /* the mentions themselves */
  ZHUPI_TRAIT_INSERTIONS = 1 << 23,      /* what a person put in where the text has lost something;
                                          * a mention of nothing would spoil other formats */
} ZhupiTrait;

#define ZHUPI_N_TRAITS 24
#define ZHUPI_TRAITS_ALL ((1u << ZHUPI_N_TRAITS) - 1)

G_END_DECLS
