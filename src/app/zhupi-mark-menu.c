/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "zhupi-mark-menu.h"

/* There is no such action: an item of it is seen, and cannot be chosen. */
#define LOCKED_ACTION "mark.locked"

static const char *
get_edit_action (ZhupiAnnotationSet *set,
                 const char         *action)
{
  return zhupi_annotation_set_get_read_only (set) ? LOCKED_ACTION : action;
}

static void
append_edit (GMenu              *menu,
             const char         *label,
             ZhupiAnnotationSet *set,
             const char         *action)
{
  g_menu_append (menu, label, get_edit_action (set, action));
}

static void
append_tag_item (GMenu          *menu,
                 const ZhupiTag *tag,
                 const char     *action)
{
  const char *name = zhupi_tag_get_display_label (tag);
  g_autofree char *label = NULL;
  g_autoptr(GMenuItem) item = NULL;

  label = tag->key != 0 ? g_strdup_printf ("%c  %s", g_ascii_toupper (tag->key), name)
                        : g_strdup (name);
  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, action, "s", tag->id);
  g_menu_append_item (menu, item);
}

static GMenuModel *
tag_menu_new (ZhupiAnnotationSet *set,
              const char         *action)
{
  GMenu *menu = g_menu_new ();
  const ZhupiTag *tags;
  guint n_tags;

  tags = zhupi_tag_set_get_tags (zhupi_annotation_set_get_tag_set (set), &n_tags);
  for (guint i = 0; i < n_tags; i++)
    append_tag_item (menu, &tags[i], get_edit_action (set, action));
  return G_MENU_MODEL (menu);
}

static void
append_submenu (GMenu              *menu,
                const char         *label,
                ZhupiAnnotationSet *set,
                const char         *action)
{
  g_autoptr(GMenuModel) tags = tag_menu_new (set, action);

  if (zhupi_annotation_set_get_read_only (set))
    g_menu_append (menu, label, LOCKED_ACTION);
  else
    g_menu_append_submenu (menu, label, tags);
}

static GMenuModel *
selection_menu_new (ZhupiAnnotationSet *set)
{
  GMenu *menu = g_menu_new ();

  append_submenu (menu, _("Mark _All Like This"), set, "mark.label-all");
  append_edit (menu, _("_Mark All the Same…"), set, "mark.same");
  append_submenu (menu, _("Mark _Each Selection"), set, "mark.sticky");
  append_edit (menu, _("_Heading Here"), set, "mark.heading");
  append_edit (menu, _("Write In Missing Te_xt…"), set, "mark.supply");
  g_menu_append (menu, _("_Copy"), "mark.copy");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
record_menu_new (const ZhupiAnnotationRecord *record,
                 ZhupiAnnotationSet          *set)
{
  GMenu *menu = g_menu_new ();

  if (record->state == ZHUPI_STATE_SUGGESTED)
    {
      append_edit (menu, _("A_ccept"), set, "mark.accept");
      append_edit (menu, _("_Reject"), set, "mark.reject");
      append_edit (menu, _("Accept All _Like This"), set, "mark.accept-like");
      append_edit (menu, _("Reject All Like _This"), set, "mark.reject-like");
    }
  append_edit (menu, _("_Note…"), set, "mark.note");
  append_submenu (menu, _("Mark _All Like This"), set, "mark.label-all");
  append_edit (menu, _("_Mark All the Same…"), set, "mark.same");
  g_menu_append (menu, _("Copy with Note and _Place"), "mark.copy-place");
  append_edit (menu, _("_Delete"), set, "mark.delete");
  return G_MENU_MODEL (menu);
}

GMenuModel *
zhupi_mark_menu_new (ZhupiDocument *document,
                     gboolean       has_selection)
{
  ZhupiAnnotation *selected = zhupi_document_get_selected (document);
  ZhupiAnnotationSet *set = zhupi_document_get_set (document);
  g_autoptr(GMenuModel) tags = tag_menu_new (set, "mark.label");
  g_autoptr(GMenuModel) rest = NULL;
  g_autoptr(GMenu) menu = g_menu_new ();

  if (has_selection)
    rest = selection_menu_new (set);
  else if (selected != NULL)
    rest = record_menu_new (zhupi_annotation_get_record (selected), set);
  if (rest == NULL)
    {
      append_edit (menu, _("Write In Missing Te_xt…"), set, "mark.supply");
      return G_MENU_MODEL (g_steal_pointer (&menu));
    }

  g_menu_append_section (menu, has_selection ? NULL : _("Change to"), tags);
  g_menu_append_section (menu, NULL, rest);
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

GtkPositionType
zhupi_mark_menu_choose_side (const GdkRectangle *place,
                             int                 window_height,
                             int                 menu_height)
{
  int below = window_height - (place->y + place->height);

  return menu_height > below && place->y > below ? GTK_POS_TOP : GTK_POS_BOTTOM;
}
