/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "zhupi-mark-menu.h"

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
tag_menu_new (ZhupiTagSet *tag_set,
              const char  *action)
{
  GMenu *menu = g_menu_new ();
  const ZhupiTag *tags;
  guint n_tags;

  tags = zhupi_tag_set_get_tags (tag_set, &n_tags);
  for (guint i = 0; i < n_tags; i++)
    append_tag_item (menu, &tags[i], action);
  return G_MENU_MODEL (menu);
}

static void
append_submenu (GMenu       *menu,
                const char  *label,
                ZhupiTagSet *tag_set,
                const char  *action)
{
  g_autoptr(GMenuModel) tags = tag_menu_new (tag_set, action);

  g_menu_append_submenu (menu, label, tags);
}

static GMenuModel *
selection_menu_new (ZhupiTagSet *tag_set)
{
  GMenu *menu = g_menu_new ();

  append_submenu (menu, _("Mark _All Like This"), tag_set, "mark.label-all");
  g_menu_append (menu, _("_Mark All the Same…"), "mark.same");
  append_submenu (menu, _("Mark _Each Selection"), tag_set, "mark.sticky");
  g_menu_append (menu, _("_Heading Here"), "mark.heading");
  g_menu_append (menu, _("Write In Missing Te_xt…"), "mark.supply");
  g_menu_append (menu, _("_Copy"), "mark.copy");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
record_menu_new (const ZhupiAnnotationRecord *record,
                 ZhupiTagSet                 *tag_set)
{
  GMenu *menu = g_menu_new ();

  if (record->state == ZHUPI_STATE_SUGGESTED)
    {
      g_menu_append (menu, _("A_ccept"), "mark.accept");
      g_menu_append (menu, _("_Reject"), "mark.reject");
      g_menu_append (menu, _("Accept All _Like This"), "mark.accept-like");
      g_menu_append (menu, _("Reject All Like _This"), "mark.reject-like");
    }
  g_menu_append (menu, _("_Note…"), "mark.note");
  append_submenu (menu, _("Mark _All Like This"), tag_set, "mark.label-all");
  g_menu_append (menu, _("_Mark All the Same…"), "mark.same");
  g_menu_append (menu, _("Copy with Note and _Place"), "mark.copy-place");
  g_menu_append (menu, _("_Delete"), "mark.delete");
  return G_MENU_MODEL (menu);
}

GMenuModel *
zhupi_mark_menu_new (ZhupiDocument *document,
                     gboolean       has_selection)
{
  ZhupiAnnotation *selected = zhupi_document_get_selected (document);
  ZhupiAnnotationSet *set = zhupi_document_get_set (document);
  ZhupiTagSet *tag_set = zhupi_annotation_set_get_tag_set (set);
  g_autoptr(GMenuModel) tags = tag_menu_new (tag_set, "mark.label");
  g_autoptr(GMenuModel) rest = NULL;
  g_autoptr(GMenu) menu = g_menu_new ();

  if (has_selection)
    rest = selection_menu_new (tag_set);
  else if (selected != NULL)
    rest = record_menu_new (zhupi_annotation_get_record (selected), tag_set);
  if (rest == NULL)
    {
      g_menu_append (menu, _("Write In Missing Te_xt…"), "mark.supply");
      return G_MENU_MODEL (g_steal_pointer (&menu));
    }

  g_menu_append_section (menu, has_selection ? NULL : _("Change to"), tags);
  g_menu_append_section (menu, NULL, rest);
  return G_MENU_MODEL (g_steal_pointer (&menu));
}
