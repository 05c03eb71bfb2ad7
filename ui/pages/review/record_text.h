// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/label_palette.h"

#include <QTextEdit>

#include <vector>

class QTimer;

namespace lw::ui {

class PassageTag;

/// A marked part of the text, in its UTF-16 units.
struct Passage
{
    qsizetype start = 0;
    qsizetype end = 0;
    QString name;          ///< stands behind it; empty: nothing does
    LabelColors colors;
    int lane = 0;          ///< of its line: those that overlap have different ones
    bool active = false;
    bool operator==(const Passage &) const = default;
};

/// A place where another chunk begins.
struct Seam
{
    qsizetype place = 0;
    QString words;
    bool operator==(const Seam &) const = default;
};

/// The text of a record, to be read: in the size and leading of a book page, lines no longer than can be followed. A long one
/// comes in portions, so that nothing waits for its end. It takes the focus by a click only, so that text can be copied.
/// Passages are marked in it; names and seams stand between its letters and are no part of it: every place that goes in or
/// out counts the text alone.
class RecordText final : public QTextEdit
{
    Q_OBJECT

public:
    explicit RecordText(QWidget *parent = nullptr);

    void setRecordText(const QString &text);
    void setPassages(const std::vector<Passage> &passages);
    void setSeams(const std::vector<Seam> &seams);
    /// Shown as selected; an empty range takes the selection away.
    void setSelected(qsizetype start, qsizetype end);
    /// Scrolls there, where it is not in sight.
    void showPlace(qsizetype place);
    [[nodiscard]] const std::vector<Passage> &passages() const { return m_passages; }
    void scrollPage(int pages);   ///< up where negative

Q_SIGNALS:
    /// A person has selected this with the mouse; `exact`: with Shift held, letter by letter.
    void marked(qsizetype start, qsizetype end, bool exact);
    void clicked(qsizetype place);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    /// What stands before the letter at `place`.
    struct Mark
    {
        qsizetype place = 0;
        bool seam = false;
        QString words;
        QColor color;
        bool operator==(const Mark &) const = default;
    };
    void lay();
    void putMore();
    void putUpTo(qsizetype place);
    void insert(QTextCursor &cursor, qsizetype from, qsizetype to);
    void setMarks();
    [[nodiscard]] int startInDocument(qsizetype place) const;
    [[nodiscard]] int endInDocument(qsizetype place) const;
    [[nodiscard]] qsizetype placeOf(int position) const;
    void paintPassage(QPainter &painter, const Passage &passage, const QRect &seen) const;

    QString m_text;
    qsizetype m_put = 0;   ///< how much of it stands there
    std::vector<Passage> m_passages;
    std::vector<Seam> m_seams;
    std::vector<Mark> m_marks;           ///< by place
    std::vector<qsizetype> m_breaks;     ///< where a long block was cut
    PassageTag *m_tag;
    QTimer *m_more;
};

} // namespace lw::ui
