// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <limits>

namespace lw::dataset {

/// Cuts the list of a JSON file into its items without building anything: the items of the array that is the file, or of the one
/// array of objects that stands under a key of the object that is the file. UTF-8 in, pure; the result does not depend on how
/// the bytes are cut. Holds one item at a time, and of that maxItem bytes.
///
/// Whether an item is right JSON it does not say; where brackets do not match, the item that holds the fault swallows what
/// follows up to the next comma of the list.
class JsonSplitter final
{
public:
    struct Item
    {
        QByteArray text;           ///< without the white space around it
        qint64 line = 0;           ///< where it begins, from 1
        bool tooLong = false;      ///< more than maxItem bytes: text holds the first ones only
        bool unterminated = false; ///< the input ended within it
    };
    enum class Outcome {
        List,         ///< the list was found and has ended
        NoList,       ///< there is none: neither an array nor an object with an array of objects
        SeveralLists, ///< two keys hold an array of objects; keys() says which
        NotEnded,     ///< the input ended before the list did
    };
    static constexpr qsizetype noLimit = std::numeric_limits<qsizetype>::max();

    explicit JsonSplitter(std::function<void(Item)> onItem, qsizetype maxItem = noLimit);

    void feed(QByteArrayView bytes);
    /// The input has ended.
    Outcome finish();

    /// The key (as it is written, escapes and all) that holds the list; empty where the list is the file.
    [[nodiscard]] const QByteArray &key() const { return m_listKey; }
    [[nodiscard]] const QByteArray &secondKey() const { return m_secondKey; }

private:
    enum class Where { Start, Top, Value, List, Done };
    void take(char c);
    void takeTop(char c);
    void takeValue(char c);
    void takeList(char c);
    void endItem(bool unterminated);

    std::function<void(Item)> m_onItem;
    qsizetype m_maxItem;
    Where m_where = Where::Start;
    bool m_inString = false;
    bool m_escaped = false;
    bool m_topIsObject = false;
    bool m_afterColon = false;
    bool m_listSeen = false;
    int m_depth = 0;              ///< below the list, or within a value of the top
    qint64 m_line = 1;
    QByteArray m_word;            ///< the key that is being read
    bool m_maybeList = false;     ///< an array under a key has begun: its first character decides
    QByteArray m_listKey;
    QByteArray m_secondKey;
    Item m_item;
    bool m_lastWasCr = false;
};

} // namespace lw::dataset
