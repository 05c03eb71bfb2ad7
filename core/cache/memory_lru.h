// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <list>
#include <unordered_map>
#include <utility>

namespace lw::cache {

/// The values used last, at most so many: the one that was not used for longest goes first. Pure; belongs to one thread.
template <typename Value>
class MemoryLru final
{
public:
    /// 0: holds nothing.
    explicit MemoryLru(int capacity)
        : m_capacity(capacity)
    {
    }
    MemoryLru(const MemoryLru &) = delete;
    MemoryLru &operator=(const MemoryLru &) = delete;

    /// Null where it is not there; else it was used now. Good until the next put or remove.
    [[nodiscard]] const Value *find(const QString &key)
    {
        const auto found = m_places.find(key);
        if (found == m_places.end())
            return nullptr;
        m_values.splice(m_values.begin(), m_values, found->second);
        return &found->second->second;
    }

    /// In the place of what stood under the key.
    void put(const QString &key, Value value)
    {
        if (m_capacity < 1)
            return;
        if (const auto found = m_places.find(key); found != m_places.end()) {
            found->second->second = std::move(value);
            m_values.splice(m_values.begin(), m_values, found->second);
            return;
        }
        if (size() >= m_capacity) {
            m_places.erase(m_values.back().first);
            m_values.pop_back();
            ++m_evictions;
        }
        m_values.emplace_front(key, std::move(value));
        m_places.emplace(key, m_values.begin());
    }

    void remove(const QString &key)
    {
        const auto found = m_places.find(key);
        if (found == m_places.end())
            return;
        m_values.erase(found->second);
        m_places.erase(found);
    }

    [[nodiscard]] int size() const { return int(m_values.size()); }
    /// Values that had to go for others.
    [[nodiscard]] qint64 evictions() const { return m_evictions; }

private:
    using Values = std::list<std::pair<QString, Value>>;   ///< the last used first

    int m_capacity;
    qint64 m_evictions = 0;
    Values m_values;
    std::unordered_map<QString, typename Values::iterator> m_places;
};

} // namespace lw::cache
