// SPDX-License-Identifier: GPL-3.0-or-later
/// The elements that extraction tells apart; all others are kOther.
#ifndef BACKISSUE_INDEXER_HTML_TAG_H_
#define BACKISSUE_INDEXER_HTML_TAG_H_

#include <cstdint>
#include <string_view>

namespace backissue::html {

enum class Tag : std::uint8_t {
  kText,
  kOther,
  kA,
  kAbbr,
  kAddress,
  kArticle,
  kAside,
  kAudio,
  kB,
  kBase,
  kBlockquote,
  kBody,
  kBr,
  kButton,
  kCanvas,
  kCaption,
  kCite,
  kCode,
  kDd,
  kDel,
  kDetails,
  kDialog,
  kDiv,
  kDl,
  kDt,
  kEm,
  kEmbed,
  kFieldset,
  kFigcaption,
  kFigure,
  kFont,
  kFooter,
  kForm,
  kFrame,
  kFrameset,
  kH1,
  kH2,
  kH3,
  kH4,
  kH5,
  kH6,
  kHead,
  kHeader,
  kHgroup,
  kHr,
  kHtml,
  kI,
  kIframe,
  kImg,
  kInput,
  kIns,
  kLabel,
  kLegend,
  kLi,
  kLink,
  kMain,
  kMark,
  kMenu,
  kMeta,
  kNav,
  kNoscript,
  kObject,
  kOl,
  kOption,
  kP,
  kPicture,
  kPre,
  kQ,
  kS,
  kScript,
  kSection,
  kSelect,
  kSmall,
  kSource,
  kSpan,
  kStrong,
  kStyle,
  kSub,
  kSummary,
  kSup,
  kSvg,
  kTable,
  kTbody,
  kTd,
  kTemplate,
  kTextarea,
  kTfoot,
  kTh,
  kThead,
  kTime,
  kTitle,
  kTr,
  kU,
  kUl,
  kVideo,
};

/// "div" for kDiv; "#text" and "#other" for the first two.
std::string_view name_of(Tag tag);
/// True for elements that CSS of a browser lays out as blocks of their own (p, div, li, h1, td, …).
bool is_block(Tag tag);
/// True for bold and italics: b, strong, em, i.
bool is_emphasis(Tag tag);

}  // namespace backissue::html

#endif  // BACKISSUE_INDEXER_HTML_TAG_H_
