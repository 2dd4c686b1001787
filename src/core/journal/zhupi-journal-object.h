/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-entity.h"
#include "annotation/zhupi-relation.h"
#include "annotation/zhupi-tag-set.h"
#include "json/zhupi-json-reader.h"
#include "json/zhupi-json-writer.h"

G_BEGIN_DECLS

/* Entities, relations and tag sets in a journal. Each writes an item; each reads from the first
 * token of the value and returns %NULL when it is none. Private to this room. */

void           zhupi_journal_write_entity   (ZhupiJsonWriter *writer,
                                             ZhupiEntity     *entity);
void           zhupi_journal_write_relation (ZhupiJsonWriter *writer,
                                             ZhupiRelation   *relation);
void           zhupi_journal_write_tag_set  (ZhupiJsonWriter *writer,
                                             ZhupiTagSet     *tag_set);
ZhupiEntity   *zhupi_journal_read_entity    (ZhupiJsonReader *reader) G_GNUC_WARN_UNUSED_RESULT;
ZhupiRelation *zhupi_journal_read_relation  (ZhupiJsonReader *reader) G_GNUC_WARN_UNUSED_RESULT;
ZhupiTagSet   *zhupi_journal_read_tag_set   (ZhupiJsonReader *reader) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
