/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-reader-keys.h"

struct _ZhupiReaderKeys
{
  GObject parent_instance;

  GtkWidget *view;
  ZhupiDocument *document;
  gboolean single;
};

G_DEFINE_FINAL_TYPE (ZhupiReaderKeys, zhupi_reader_keys, G_TYPE_OBJECT)

/* What counts of the modifiers; Lock and the like do not. */
#define MODIFIERS (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

typedef enum
{
  /* A letter or a sign by itself. */
  KEY_SINGLE = 1 << 0,
  /* Lists, buttons and menus have a use of their own for it. */
  KEY_IN_TEXT = 1 << 1,
  /* Goes to a place in the text, and the focus with it. */
  KEY_GOES = 1 << 2,
} ReaderKeyFlags;

typedef struct
{
  guint keyval;
  GdkModifierType modifiers;
  ReaderKeyFlags flags;
  const char *action;
} ReaderKey;

/* Upper case is not listed: a key is looked up by its lower-case value. */
static const ReaderKey reader_keys[] = {
  { GDK_KEY_j, 0, KEY_SINGLE | KEY_GOES, "mark.next" },
  { GDK_KEY_k, 0, KEY_SINGLE | KEY_GOES, "mark.previous" },
  { GDK_KEY_Down, GDK_ALT_MASK, KEY_GOES, "mark.next" },
  { GDK_KEY_Up, GDK_ALT_MASK, KEY_GOES, "mark.previous" },
  { GDK_KEY_a, 0, KEY_SINGLE, "mark.accept" },
  { GDK_KEY_x, 0, KEY_SINGLE, "mark.reject" },
  { GDK_KEY_a, GDK_SHIFT_MASK, KEY_SINGLE, "mark.accept-like" },
  { GDK_KEY_x, GDK_SHIFT_MASK, KEY_SINGLE, "mark.reject-like" },
  { GDK_KEY_m, 0, KEY_SINGLE, "mark.same" },
  { GDK_KEY_s, 0, KEY_SINGLE | KEY_GOES, "mark.next-suggestion" },
  { GDK_KEY_n, 0, KEY_SINGLE, "mark.note" },
  { GDK_KEY_F2, 0, 0, "mark.note" },
  { GDK_KEY_h, 0, KEY_SINGLE, "mark.heading" },
  { GDK_KEY_i, 0, KEY_SINGLE, "mark.supply" },
  { GDK_KEY_i, GDK_SHIFT_MASK, KEY_SINGLE | KEY_GOES, "mark.next-gap" },
  { GDK_KEY_Return, 0, KEY_IN_TEXT, "mark.note" },
  { GDK_KEY_KP_Enter, 0, KEY_IN_TEXT, "mark.note" },
  { GDK_KEY_Delete, 0, KEY_IN_TEXT, "mark.delete" },
  { GDK_KEY_BackSpace, 0, KEY_IN_TEXT, "mark.delete" },
  { GDK_KEY_bracketleft, 0, KEY_SINGLE, "mark.start-left" },
  { GDK_KEY_bracketright, 0, KEY_SINGLE, "mark.start-right" },
  { GDK_KEY_braceleft, GDK_SHIFT_MASK, KEY_SINGLE, "mark.end-left" },
  { GDK_KEY_braceright, GDK_SHIFT_MASK, KEY_SINGLE, "mark.end-right" },
  { GDK_KEY_Left, GDK_ALT_MASK, 0, "mark.end-left" },
  { GDK_KEY_Right, GDK_ALT_MASK, 0, "mark.end-right" },
  { GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK, 0, "mark.start-left" },
  { GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK, 0, "mark.start-right" },
  { GDK_KEY_Escape, 0, 0, "mark.escape" },
  { GDK_KEY_Menu, 0, KEY_IN_TEXT, "mark.menu" },
  { GDK_KEY_F10, GDK_SHIFT_MASK, KEY_IN_TEXT, "mark.menu" },
  /* The window's own, which a text view would take for moving the caret. */
  { GDK_KEY_Page_Down, GDK_CONTROL_MASK, KEY_IN_TEXT, "win.next-article" },
  { GDK_KEY_Page_Up, GDK_CONTROL_MASK, KEY_IN_TEXT, "win.previous-article" },
};

static const ReaderKey *
reader_key_lookup (guint           keyval,
                   GdkModifierType modifiers,
                   ReaderKeyFlags  without)
{
  for (guint i = 0; i < G_N_ELEMENTS (reader_keys); i++)
    {
      const ReaderKey *key = &reader_keys[i];

      if (key->keyval == keyval && key->modifiers == modifiers && (key->flags & without) == 0)
        return key;
    }
  return NULL;
}

/* With Shift the keyval of a digit is the sign above it, so the unshifted level is asked for. */
static char
digit_of_key (GdkDisplay *display,
              guint       keycode,
              guint       keyval)
{
  g_autofree guint *keyvals = NULL;
  g_autofree GdkKeymapKey *keys = NULL;
  int n_keys;

  if (keyval < G_MAXINT8 && g_ascii_isalnum ((char) keyval))
    return g_ascii_tolower ((char) keyval);
  if (!gdk_display_map_keycode (display, keycode, &keys, &keyvals, &n_keys))
    return 0;
  for (int i = 0; i < n_keys; i++)
    {
      if (keys[i].level == 0 && keyvals[i] >= GDK_KEY_0 && keyvals[i] <= GDK_KEY_9)
        return (char) keyvals[i];
    }
  return 0;
}

static const ZhupiTag *
zhupi_reader_keys_find_tag (ZhupiReaderKeys *self,
                            char             key)
{
  ZhupiAnnotationSet *set = NULL;

  if (self->document != NULL)
    set = zhupi_document_get_set (self->document);
  if (set == NULL || key == 0)
    return NULL;
  return zhupi_tag_set_lookup_key (zhupi_annotation_set_get_tag_set (set), key);
}

static gboolean
zhupi_reader_keys_activate_tag (ZhupiReaderKeys *self,
                                guint            keyval,
                                guint            keycode,
                                GdkModifierType  modifiers)
{
  const ZhupiTag *tag;
  const char *action;

  if ((modifiers & ~GDK_SHIFT_MASK) != 0)
    return FALSE;
  tag = zhupi_reader_keys_find_tag (self, digit_of_key (gtk_widget_get_display (self->view),
                                                        keycode, keyval));
  if (tag == NULL)
    return FALSE;
  action = (modifiers & GDK_SHIFT_MASK) != 0 ? "mark.label-all" : "mark.label";
  return gtk_widget_activate_action (self->view, action, "s", tag->id);
}

static gboolean
zhupi_reader_keys_activate (ZhupiReaderKeys *self,
                            guint            keyval,
                            GdkModifierType  modifiers,
                            ReaderKeyFlags   without)
{
  const ReaderKey *key;

  if (!self->single)
    without |= KEY_SINGLE;
  key = reader_key_lookup (gdk_keyval_to_lower (keyval), modifiers, without);
  if (key == NULL)
    return GDK_EVENT_PROPAGATE;
  if ((key->flags & KEY_GOES) != 0)
    gtk_widget_grab_focus (self->view);
  return gtk_widget_activate_action (self->view, key->action, NULL);
}

static gboolean
zhupi_reader_keys_press (ZhupiReaderKeys *self,
                         guint            keyval,
                         guint            keycode,
                         GdkModifierType  state,
                         ReaderKeyFlags   without)
{
  GdkModifierType modifiers = state & MODIFIERS;

  if (self->single && zhupi_reader_keys_activate_tag (self, keyval, keycode, modifiers))
    return GDK_EVENT_STOP;
  return zhupi_reader_keys_activate (self, keyval, modifiers, without);
}

static gboolean
view_key_pressed_cb (ZhupiReaderKeys *self,
                     guint            keyval,
                     guint            keycode,
                     GdkModifierType  state)
{
  return zhupi_reader_keys_press (self, keyval, keycode, state, 0);
}

static gboolean
takes_letters (GtkWidget *focus)
{
  if (GTK_IS_TEXT_VIEW (focus))
    return gtk_text_view_get_editable (GTK_TEXT_VIEW (focus));
  return GTK_IS_EDITABLE (focus) && gtk_editable_get_editable (GTK_EDITABLE (focus));
}

/* The keys of what has the focus come first, for they are nearer. */
static gboolean
window_key_pressed_cb (ZhupiReaderKeys *self,
                       guint            keyval,
                       guint            keycode,
                       GdkModifierType  state)
{
  GtkNative *window = gtk_widget_get_native (self->view);
  GtkWidget *focus = window != NULL ? gtk_root_get_focus (GTK_ROOT (window)) : NULL;

  if (self->document == NULL || focus == self->view || takes_letters (focus))
    return GDK_EVENT_PROPAGATE;
  /* What is open above the window keeps its keys. */
  if (focus != NULL && gtk_widget_get_native (focus) != window)
    return GDK_EVENT_PROPAGATE;
  return zhupi_reader_keys_press (self, keyval, keycode, state, KEY_IN_TEXT);
}

static void
zhupi_reader_keys_dispose (GObject *object)
{
  ZhupiReaderKeys *self = ZHUPI_READER_KEYS (object);

  g_clear_object (&self->document);
  g_clear_weak_pointer (&self->view);
  G_OBJECT_CLASS (zhupi_reader_keys_parent_class)->dispose (object);
}

static void
zhupi_reader_keys_class_init (ZhupiReaderKeysClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zhupi_reader_keys_dispose;
}

static void
zhupi_reader_keys_init (ZhupiReaderKeys *self)
{
  self->single = TRUE;
}

static void
zhupi_reader_keys_listen (ZhupiReaderKeys    *self,
                          GtkWidget          *widget,
                          GtkPropagationPhase phase,
                          GCallback           callback)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, phase);
  g_signal_connect_object (controller, "key-pressed", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, controller);
}

ZhupiReaderKeys *
zhupi_reader_keys_new (GtkWidget *view,
                       GtkWindow *window)
{
  ZhupiReaderKeys *self = g_object_new (ZHUPI_TYPE_READER_KEYS, NULL);

  g_return_val_if_fail (GTK_IS_WIDGET (view), self);
  g_return_val_if_fail (GTK_IS_WINDOW (window), self);

  g_set_weak_pointer (&self->view, view);
  zhupi_reader_keys_listen (self, view, GTK_PHASE_CAPTURE, G_CALLBACK (view_key_pressed_cb));
  zhupi_reader_keys_listen (self, GTK_WIDGET (window), GTK_PHASE_BUBBLE,
                            G_CALLBACK (window_key_pressed_cb));
  return self;
}

void
zhupi_reader_keys_set_document (ZhupiReaderKeys *self,
                                ZhupiDocument   *document)
{
  g_return_if_fail (ZHUPI_IS_READER_KEYS (self));

  g_set_object (&self->document, document);
}

void
zhupi_reader_keys_set_single (ZhupiReaderKeys *self,
                              gboolean         single)
{
  g_return_if_fail (ZHUPI_IS_READER_KEYS (self));

  self->single = single;
}
