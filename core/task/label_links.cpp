// SPDX-License-Identifier: Apache-2.0
#include "core/task/label_links.h"

namespace lw::task {
namespace {

/// Every place of an answer that says a label.
template <typename AnyJson>
std::vector<AnyJson *> labelWords(AnyJson &answer)
{
    std::vector<AnyJson *> words;
    if (!answer.is_object())
        return words;
    if (const auto label = answer.find("label"); label != answer.end() && label->is_string())
        words.push_back(&*label);
    if (const auto labels = answer.find("labels"); labels != answer.end() && labels->is_array()) {
        for (AnyJson &label : *labels)
            words.push_back(&label);
    }
    if (const auto spans = answer.find("spans"); spans != answer.end() && spans->is_array()) {
        for (AnyJson &span : *spans) {
            if (const auto label = span.is_object() ? span.find("label") : span.end(); label != span.end())
                words.push_back(&*label);
        }
    }
    return words;
}

} // namespace

LabelLinks::LabelLinks(const TaskSpec &task)
{
    const QStringList names = task.labelNames();
    for (const Example &example : task.examples) {
        for (const Json *word : labelWords(example.answer))
            m_examples.push_back(word->is_string() ? int(names.indexOf(fromUtf8(word->get_ref<const std::string &>()))) : -1);
    }
    for (const LabelRule &rule : task.rules)
        m_rules.push_back(int(names.indexOf(rule.label)));
    m_merge = task.merge.kind == MergeRule::Kind::Any ? int(names.indexOf(task.merge.label)) : -1;
}

void LabelLinks::rename(TaskSpec &task, int position, const QString &name) const
{
    task.labels[std::size_t(position)].name = name;
    std::size_t mention = 0;
    for (Example &example : task.examples) {
        for (Json *word : labelWords(example.answer)) {
            if (mention < m_examples.size() && m_examples[mention++] == position)
                *word = toUtf8(name);
        }
    }
    for (std::size_t i = 0; i < task.rules.size() && i < m_rules.size(); ++i) {
        if (m_rules[i] == position)
            task.rules[i].label = name;
    }
    if (m_merge == position && !name.isEmpty())
        task.merge.label = name;
}

} // namespace lw::task
