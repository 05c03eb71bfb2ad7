// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/row_texts.h"

#include "core/base/sha256.h"

#include <algorithm>
#include <numeric>

namespace lw::dataset {

RowTexts::RowTexts(const QStringList &columns)
{
    std::vector<std::string> names;
    for (const QString &column : columns) {
        names.push_back(toUtf8(column));
        std::string &key = m_keys.emplace_back();
        appendJsonText(key, names.back());
        key += ':';
    }
    m_byName.resize(m_keys.size());
    std::iota(m_byName.begin(), m_byName.end(), std::size_t(0));
    std::sort(m_byName.begin(), m_byName.end(), [&names](std::size_t a, std::size_t b) { return names[a] < names[b]; });
}

RecordTexts RowTexts::of(const std::vector<QByteArray> &cells)
{
    m_json = '{';
    m_begins.clear();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        m_begins.push_back(m_json.size());
        m_json += m_keys[i];
        appendUtf8JsonText(m_json, {cells[i].constData(), std::size_t(cells[i].size())});
        m_json += ',';
    }
    m_begins.push_back(m_json.size());
    // Each member ends with a comma so far; the last one's becomes the bracket.
    m_canonical = '{';
    for (const std::size_t column : m_byName)
        m_canonical.append(m_json, m_begins[column], m_begins[column + 1] - m_begins[column]);
    m_json.back() = m_canonical.back() = '}';
    return {QByteArray::fromStdString(m_json), Sha256::hex(Sha256::of(m_canonical))};
}

} // namespace lw::dataset
