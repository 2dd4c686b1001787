/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "carry/zhupi-carry-over.h"
#include "carry/zhupi-edition-watch.h"
#include "zhupi-editions.h"

G_BEGIN_DECLS

typedef enum
{
  ZHUPI_EDITIONS_QUIET,
  ZHUPI_EDITIONS_OLDER, /* offers the sets of an older edition on the desk */
  ZHUPI_EDITIONS_NEWER, /* tells that the file holds another text now */
  ZHUPI_EDITIONS_WORKING,
} ZhupiEditionsState;

/**
 * ZhupiEditions:
 * @older: (nullable): the edition on the desk whose sets are offered
 * @newer: (nullable): what the file holds now
 * @declined: checksums of the editions that the person does not want to hear of
 * @cancellable: of the work that is under way
 *
 * Only the files of this type may include this header.
 */
struct _ZhupiEditions
{
  GObject parent_instance;

  ZhupiDesk *desk;
  ZhupiOfferBar *bar;
  ZhupiDocument *document;
  ZhupiEditionWatch *watch;
  ZhupiEditionsState state;
  ZhupiDeskArticle *older;
  ZhupiArticle *newer;
  GHashTable *declined;
  GCancellable *cancellable;
  guint check_timeout;
};

void zhupi_editions_tell         (ZhupiEditions    *self,
                                  const char       *sentence);
void zhupi_editions_open         (ZhupiEditions    *self,
                                  ZhupiDeskArticle *article);
void zhupi_editions_quiet        (ZhupiEditions    *self);
void zhupi_editions_decline      (ZhupiEditions    *self,
                                  const char       *sha256);
/* In zhupi-editions-carry.c: brings the sets of the older edition to the document. */
void zhupi_editions_carry_here   (ZhupiEditions    *self);
/* Puts the newer edition on the desk, with the sets of the document, and goes on with it. */
void zhupi_editions_follow       (ZhupiEditions    *self);

G_END_DECLS
