// SPDX-License-Identifier: Apache-2.0
#include "core/local/logistic_regression.h"

#include <algorithm>
#include <cmath>

namespace lw::local {
namespace {

constexpr int maxFitSteps = 2000;
constexpr double fitTolerance = 1e-6; ///< of the longest step of a coefficient; far below what could turn an answer

/// Scores to probabilities, in place.
void softmax(double *scores, std::size_t count)
{
    const double highest = *std::max_element(scores, scores + count);
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
        scores[i] = std::exp(scores[i] - highest);
        sum += scores[i];
    }
    for (std::size_t i = 0; i < count; ++i)
        scores[i] /= sum;
}

/// The share of each sample in the loss: labels alike, samples of a label by their weights; the sum is 1.
std::vector<double> lossShares(std::size_t labels, const std::vector<TrainingSample> &samples)
{
    std::vector<double> ofLabel(labels, 0.0);
    for (const TrainingSample &sample : samples)
        ofLabel[sample.label] += sample.weight;
    const auto present = std::count_if(ofLabel.begin(), ofLabel.end(), [](double sum) { return sum > 0; });
    std::vector<double> shares;
    for (const TrainingSample &sample : samples)
        shares.push_back(sample.weight / ofLabel[sample.label] / static_cast<double>(present));
    return shares;
}

double dotProduct(const std::vector<text::NgramFeature> &a, const std::vector<text::NgramFeature> &b)
{
    double sum = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (i->index == j->index)
            sum += static_cast<double>(i++->weight) * static_cast<double>(j++->weight);
        else
            ++(i->index < j->index ? i : j);
    }
    return sum;
}

std::vector<double> dotProducts(const std::vector<TrainingSample> &samples)
{
    const std::size_t n = samples.size();
    std::vector<double> products(n * n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j <= i; ++j)
            products[i * n + j] = products[j * n + i] = dotProduct(samples[i].features, samples[j].features);
    }
    return products;
}

/// The weights of each label are a sum of the samples; here are the samples' coefficients in it, `labels` a sample.
///
/// Gradient descent with Nesterov's momentum. Samples have length 1, so the loss curves by 1/2 at most, and the penalty is
/// the least it curves: step and momentum are known and nothing has to be searched. Every step stays among the sums of
/// samples, so it is done on the coefficients, of which there are far fewer than weights.
std::vector<double> fitCoefficients(std::size_t labels, const std::vector<TrainingSample> &samples, double penalty)
{
    const std::size_t n = samples.size();
    const std::vector<double> shares = lossShares(labels, samples);
    const std::vector<double> products = dotProducts(samples);
    const double step = 1 / (0.5 + penalty);
    const double root = std::sqrt(penalty * step);
    const double momentum = (1 - root) / (1 + root);

    std::vector<double> current(n * labels, 0.0);
    std::vector<double> ahead = current;
    std::vector<double> next = current;
    std::vector<double> scores(labels);
    for (int turn = 0; turn < maxFitSteps; ++turn) {
        double longest = 0;
        for (std::size_t i = 0; i < n; ++i) {
            std::fill(scores.begin(), scores.end(), 0.0);
            for (std::size_t j = 0; j < n; ++j) {
                const double product = products[i * n + j];
                for (std::size_t label = 0; label < labels; ++label)
                    scores[label] += product * ahead[j * labels + label];
            }
            softmax(scores.data(), labels);
            scores[samples[i].label] -= 1;
            for (std::size_t label = 0; label < labels; ++label) {
                const std::size_t at = i * labels + label;
                next[at] = ahead[at] - step * (shares[i] * scores[label] + penalty * ahead[at]);
                longest = std::max(longest, std::abs(next[at] - current[at]));
            }
        }
        for (std::size_t at = 0; at < next.size(); ++at)
            ahead[at] = next[at] + momentum * (next[at] - current[at]);
        current.swap(next);
        if (longest < fitTolerance)
            break;
    }
    return current;
}

} // namespace

LogisticRegression::LogisticRegression(std::size_t labels, const std::vector<TrainingSample> &samples, double penalty)
    : m_labels(labels)
    , m_rowOf(text::ngramDimension, 0)
    , m_weights(labels, 0.0)
{
    const std::vector<double> coefficients = fitCoefficients(labels, samples, penalty);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        for (const text::NgramFeature &feature : samples[i].features) {
            quint32 &row = m_rowOf[feature.index];
            if (row == 0) {
                row = static_cast<quint32>(m_weights.size() / labels);
                m_weights.resize(m_weights.size() + labels, 0.0);
            }
            for (std::size_t label = 0; label < labels; ++label)
                m_weights[row * labels + label] += coefficients[i * labels + label] * static_cast<double>(feature.weight);
        }
    }
}

std::vector<double> LogisticRegression::probabilities(const std::vector<text::NgramFeature> &features) const
{
    std::vector<double> scores(m_labels, 0.0);
    for (const text::NgramFeature &feature : features) {
        const quint32 row = m_rowOf[feature.index];
        if (row == 0)
            continue;
        for (std::size_t label = 0; label < m_labels; ++label)
            scores[label] += m_weights[row * m_labels + label] * static_cast<double>(feature.weight);
    }
    softmax(scores.data(), m_labels);
    return scores;
}

} // namespace lw::local
