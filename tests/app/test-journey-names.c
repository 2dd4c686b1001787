/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"
#include "zhupi-uitest-tree.h"

/* Each window, pane and menu in turn: whatever a person can use says what it is. */

/* A window has more parts. */
#define MIN_NODES 20
#define ARTICLE                                                    \
  "星河重工下线新船\n\n"                                           \
  "新船长三百米，由星河重工建造。今天天气很好，星河重工开工。\n"
#define NAME "星河重工"

static const AtspiRole named_roles[] = {
  ATSPI_ROLE_FRAME,           ATSPI_ROLE_DIALOG,          ATSPI_ROLE_ALERT,
  ATSPI_ROLE_PUSH_BUTTON,     ATSPI_ROLE_TOGGLE_BUTTON,   ATSPI_ROLE_CHECK_BOX,
  ATSPI_ROLE_RADIO_BUTTON,    ATSPI_ROLE_COMBO_BOX,       ATSPI_ROLE_SPIN_BUTTON,
  ATSPI_ROLE_SLIDER,          ATSPI_ROLE_TEXT,            ATSPI_ROLE_ENTRY,
  ATSPI_ROLE_LIST,            ATSPI_ROLE_TREE,            ATSPI_ROLE_MENU_ITEM,
  ATSPI_ROLE_CHECK_MENU_ITEM, ATSPI_ROLE_RADIO_MENU_ITEM, ATSPI_ROLE_PAGE_TAB,
  ATSPI_ROLE_PAGE_TAB_LIST,   ATSPI_ROLE_PROGRESS_BAR,    ATSPI_ROLE_LINK,
};

static gboolean
needs_name (AtspiRole role)
{
  for (guint i = 0; i < G_N_ELEMENTS (named_roles); i++)
    {
      if (named_roles[i] == role)
        return TRUE;
    }
  return FALSE;
}

/* What GTK names by its type has no name for a person. The window without an article is named as
 * the program. */
static gboolean
is_nameless (const char *name)
{
  return name == NULL || *name == '\0' || g_str_has_prefix (name, "Gtk") ||
         g_str_has_prefix (name, "Adw") ||
         (g_str_has_prefix (name, "Zhupi") && !g_str_equal (name, "Zhupi"));
}

/* The list that shows what a combo row has chosen is the library's, and no control. */
static gboolean
is_whole (AtspiRole role)
{
  return role == ATSPI_ROLE_COMBO_BOX || role == ATSPI_ROLE_SPIN_BUTTON;
}

/* A newer GTK gives no name where an older one gives the type. */
static gboolean
is_type_or_nothing (const char *name,
                    const char *type)
{
  return name == NULL || *name == '\0' || g_str_equal (name, type);
}

/* Rows in a frame, pages of the preferences: the library's, and no controls either. */
static gboolean
is_group (AtspiRole   role,
          const char *name)
{
  return (role == ATSPI_ROLE_LIST && is_type_or_nothing (name, "GtkListBox")) ||
         (role == ATSPI_ROLE_PAGE_TAB_LIST && is_type_or_nothing (name, "AdwViewSwitcher"));
}

static gboolean
lacks_name (const ZhupiUiNode *node)
{
  return needs_name (node->role) && is_nameless (node->name) && !is_group (node->role, node->name);
}

static void
tell_nameless (const ZhupiUiNode *node,
               AtspiAccessible   *root,
               GString           *found)
{
  g_autoptr (AtspiAccessible) accessible = zhupi_ui_node_open (node, root);

  if (zhupi_ui_is_seen (accessible))
    g_string_append_printf (found, "%s \"%s\" at y %d\n", atspi_role_get_name (node->role),
                            node->name, zhupi_ui_get_y (accessible));
}

static guint
collect_nameless (const ZhupiUiNode *node,
                  AtspiAccessible   *root,
                  GString           *found)
{
  guint n = 1;

  if (lacks_name (node))
    tell_nameless (node, root, found);
  for (guint i = 0; i < node->children->len && !is_whole (node->role); i++)
    n += collect_nameless (g_ptr_array_index (node->children, i), root, found);
  return n;
}

static void
assert_named (ZhupiJourney *journey)
{
  const ZhupiUiQuestion question = { .is_whole = TRUE, .wants_names = TRUE };
  AtspiAccessible *root = zhupi_ui_get_root (journey->ui);
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (ZhupiUiNode) tree = NULL;

  zhupi_ui_settle ();
  tree = zhupi_ui_tree_read (root, &question);
  g_assert_cmpuint (collect_nameless (tree, root, found), >=, MIN_NODES);
  g_assert_cmpstr (found->str, ==, "");
}

static void
wait_for_window (ZhupiJourney *journey,
                 AtspiRole     role,
                 const char   *title)
{
  g_object_unref (zhupi_ui_wait (journey->ui, role, title));
}

static void
assert_window (ZhupiJourney *journey,
               AtspiRole     role,
               const char   *title)
{
  wait_for_window (journey, role, title);
  assert_named (journey);
  zhupi_ui_wait_until (zhupi_ui_has_keyboard (title));
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_gone (journey->ui, role, title);
}

static void
test_welcome (ZhupiJourney *journey)
{
  zhupi_journey_open_nothing (journey);
  wait_for_window (journey, ATSPI_ROLE_LABEL, "Open an Article");
  assert_named (journey);
}

static void
test_panes (ZhupiJourney *journey)
{
  static const char *const tabs[] = { "Outline", "Compare", "Articles" };

  zhupi_journey_open_text (journey, ARTICLE);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("j");
  zhupi_ui_key ("ctrl+f");
  wait_for_window (journey, ATSPI_ROLE_ENTRY, "Find in the article");
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      zhupi_journey_press (journey, ATSPI_ROLE_PAGE_TAB, tabs[i]);
      assert_named (journey);
    }
}

static void
test_menus (ZhupiJourney *journey)
{
  static const char *const buttons[] = { "Main Menu", "Annotation Sets", "What to Show" };

  zhupi_journey_open_text (journey, ARTICLE);
  zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, buttons[0]);
  if (!zhupi_journey_sees_menu (journey))
    return;
  zhupi_ui_key ("Escape");
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, buttons[i]);
      assert_named (journey);
      zhupi_ui_key ("Escape");
    }
  zhupi_journey_select (journey, NAME);
  zhupi_ui_key ("shift+F10");
  g_object_unref (zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_MENU_ITEM, "Project"));
  assert_named (journey);
}

static void
test_preferences (ZhupiJourney *journey)
{
  zhupi_journey_open_text (journey, ARTICLE);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+comma");
  wait_for_window (journey, ATSPI_ROLE_FRAME, "Preferences");
  assert_named (journey);
  zhupi_journey_press_containing (journey, ATSPI_ROLE_LABEL, "Names");
  assert_window (journey, ATSPI_ROLE_FRAME, "Preferences");
}

static void
test_same (ZhupiJourney *journey)
{
  zhupi_journey_open_text (journey, ARTICLE);
  zhupi_journey_select (journey, NAME);
  zhupi_ui_key ("m");
  assert_window (journey, ATSPI_ROLE_DIALOG, "Mark All the Same");
}

static void
test_export (ZhupiJourney *journey)
{
  zhupi_journey_open_text (journey, ARTICLE);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+e");
  assert_window (journey, ATSPI_ROLE_FRAME, "Export Annotations");
}

static void
test_classes (ZhupiJourney *journey)
{
  zhupi_journey_open_text (journey, ARTICLE);
  if (!zhupi_journey_choose (journey, "Edit Classes…"))
    return;
  assert_window (journey, ATSPI_ROLE_FRAME, "Classes of This Set");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  zhupi_journey_add ("/journey/names/welcome", test_welcome);
  zhupi_journey_add ("/journey/names/panes", test_panes);
  zhupi_journey_add ("/journey/names/menus", test_menus);
  zhupi_journey_add ("/journey/names/preferences", test_preferences);
  zhupi_journey_add ("/journey/names/mark-all-the-same", test_same);
  zhupi_journey_add ("/journey/names/export", test_export);
  zhupi_journey_add ("/journey/names/classes", test_classes);
  return g_test_run ();
}
