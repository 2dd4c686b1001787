/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-uitest.h"

G_BEGIN_DECLS

/**
 * ZhupiUiNode:
 * @children: element type #ZhupiUiNode; as they stand on the screen
 * @depth: 0 for the one that was asked
 * @path: on the accessibility bus
 * @role: what it is
 * @name: of those that were asked for it; %NULL for none
 * @description: likewise, of a list to choose from
 * @place: in its window, in pixels; empty until zhupi_ui_tree_ask_places()
 *
 * A part of the program's window, as it was when it was asked.
 */
typedef struct _ZhupiUiNode ZhupiUiNode;

struct _ZhupiUiNode
{
  GPtrArray *children;
  guint depth;
  char *path;
  AtspiRole role;
  char *name;
  char *description;
  AtspiRect place;
};

/**
 * ZhupiUiQuestion:
 * @role: what is looked for; these are asked for their names
 * @name: what a row must be named for a look into it; %NULL for none
 * @wants_names: ask all for their names
 * @is_whole: look also where nothing of the kind is to be expected
 */
typedef struct
{
  AtspiRole role;
  const char *name;
  gboolean wants_names;
  gboolean is_whole;
} ZhupiUiQuestion;

/* Asks the program now, whatever libatspi remembers. */
ZhupiUiNode     *zhupi_ui_tree_read       (AtspiAccessible       *from,
                                           const ZhupiUiQuestion *question) G_GNUC_WARN_UNUSED_RESULT;
/* Where those of a role are. */
void             zhupi_ui_tree_ask_places (AtspiAccessible       *from,
                                           ZhupiUiNode           *tree,
                                           AtspiRole              role);
/* For all that libatspi can do with it. @from: what the tree was read from. */
AtspiAccessible *zhupi_ui_node_open       (const ZhupiUiNode     *self,
                                           AtspiAccessible       *from) G_GNUC_WARN_UNUSED_RESULT;
void             zhupi_ui_node_free       (ZhupiUiNode           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiUiNode, zhupi_ui_node_free)

G_END_DECLS
