"""Bot walls and parked domains: what a host shows instead of the page that was asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping

from spacefacts.tools.network.glance import Glance

SHORT = 150
"""Words on a page that is a wall or a parking place: more are an article about one."""

_SEEN = 2_000
_HEADERS = {
    "cf-mitigated": re.compile("challenge|block", re.IGNORECASE),
    "x-amzn-waf-action": re.compile("challenge|captcha", re.IGNORECASE),
    "x-datadome": re.compile("protected|captcha|block", re.IGNORECASE),
    "x-sucuri-block": re.compile("."),
    "x-vercel-mitigated": re.compile("challenge|deny", re.IGNORECASE),
}
_TITLES = re.compile(
    r"just a moment|attention required!?|access (?:to this page has been |is |was )?denied|(?:checking|verifying) your browser.*"
    r"|(?:security|browser|human|bot|robot|captcha) (?:check|verification|challenge)|(?:please )?verify (?:that )?you(?: a|')re (?:a )?human"
    r"|pardon our interruption|are you (?:a )?(?:human|robot)\??|(?:you have been|you're|request|access) blocked|robot or human\??"
    r"|ddos-guard|one more step|please wait(?: for verification)?|client challenge|vercel security checkpoint|making sure you're not a bot"
    r"|captcha|human verification|just a second|un momento|einen moment|un instant|少々お待ちください|请稍候|请稍等"
    r"|(?:百度)?安全验证|访问验证|人机(?:身份)?验证|安全检查|滑动验证|滑块验证|验证码|身份验证|访问受限|访问被拒绝|系统检测到.*|网站防火墙|拦截提示"
    r"|(?:you )?need to enable javascript to run this check|request (?:rejected|unsuccessful).*|forbidden|403 forbidden|unauthorized|too many requests",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"/cdn-cgi/challenge-platform/h/|window\._cf_chl_opt|cf-(?:turnstile|chl)-|id=[\"']challenge-(?:form|running|error)"
    r"|_Incapsula_Resource|Incapsula incident|px-captcha|captcha\.px-cdn|perimeterx\.net|_pxAppId|captcha-delivery\.com|DataDome"
    r"|AwsWafIntegration|awswaf\.com|gokuProps|aws-waf-token|/_sec/cp_challenge|sec-if-cpt-container|errors\.edgesuite\.net"
    r"|ddos-guard\.net|__ddg\d|kasada|/149e9513-|_kpsdk|TSPD_101|/TSPD/|bobcmn|anubis_challenge|/\.within\.website/"
    r"|[gh]-(?:re)?captcha|captcha-(?:form|box|container)|recaptcha/(?:api|enterprise)\.js|hcaptcha\.com/1/api|geetest|aliyun_waf|acw_sc__v2|/_waf_|WAF_NC|nocaptcha|TCaptcha"
    r"|wappass\.baidu\.com|_jsl_clearance|__jsl",
    re.IGNORECASE,
)
_FIELDS = re.compile(
    r"<textarea\b|<input\b[^>]{0,200}\btype\s*=\s*[\"']?(?:email|tel|password|search|file)\b", re.IGNORECASE
)
"""What only a form asks for that wants something of its reader."""
_WORDS = re.compile(
    r"enable (?:javascript|cookies)[^.]{0,40}(?:continue|proceed)|unusual traffic|automated (?:access|queries|requests|traffic)|you are (?:not )?a (?:robot|bot|human)"
    r"|verify(?:ing)? (?:that )?you are (?:a )?human|(?:complete|solve|pass|fill in|enter) (?:the|this|a) (?:security check|captcha)|made us think (?:that )?you (?:are|were) a bot|请完成(?:下方|下列|以下|安全)?\S{0,6}验证|拖动滑块|滑动.{0,6}验证|访问过于频繁|操作过于频繁|异常(?:流量|访问|请求)",
    re.IGNORECASE,
)
_FOR_SALE = re.compile(
    r"(?:domain|website|web site)(?: name)?(?: \S+)? (?:is|may be|might be|could be) (?:for sale|available for (?:sale|purchase)|parked|expired)"
    r"|\S+\.\w{2,} (?:is|may be|might be) (?:for sale|available for purchase|parked)|(?:buy|purchase|acquire|own) this (?:domain|website)"
    r"|(?:domain )?parked (?:domain|page|free|by|with|at)|parked domain|domain (?:parking|for sale|has expired)|this domain (?:has expired|was recently registered)"
    r"|(?:此|该|本|这个)?域名(?:正在|可|已|现|可以)?(?:出售|转让|待售|过期|到期|停放|交易)|(?:出售|购买|转让|买)(?:此|该|本|这个)?域名|域名停放"
    r"|(?:diese |die )?domain (?:steht|ist) (?:zum verkauf|zu verkaufen|geparkt)|(?:ce |le )?(?:nom de )?domaine est (?:à vendre|parqué)|(?:este )?dominio (?:está )?(?:en venta|à venda)"
    r"|домен (?:продаётся|продается|припаркован)|このドメインは(?:販売|売り)",
    re.IGNORECASE,
)
_PARKED_BY = re.compile(
    r"(?://|\.|@|[\"'])(?:sedoparking\.com|parkingcrew\.net|bodis\.com|parklogic\.com|above\.com/(?:domain|park)|fastpark\.net|cashparking\.com|skenzo\.com"
    r"|voodoo\.com|ztomy\.com|domainsponsor\.com|smartname\.com|trafficz\.com|internettraffic\.com|rookdns\.com|dsparking\.com|parking-lander"
    r"|namedrive\.com|parkingpage\.\w+|domainparking\.\w+|d38psrni17bvxu\.cloudfront\.net|dns-parking\.com|parkweb\.\w+|parked-content\.godaddy\.com)"
    r"|img1\.wsimg\.com/parking|location(?:\.href)?\s*=\s*[\"']/lander\b|adsense/domains/caf\.js|window\.park\s*=|data-adblockkey",
    re.IGNORECASE,
)
_MARKETS = (
    "sedoparking.com", "sedo.com", "parkingcrew.net", "bodis.com", "hugedomains.com", "afternic.com", "dan.com", "domainmarket.com",
    "buydomains.com", "undeveloped.com", "parklogic.com", "above.com", "fastpark.net", "voodoo.com", "ztomy.com", "ww1.com", "ww25.com",
    "domain-for-sale.com", "atom.com", "squadhelp.com", "epik.com", "perfectdomain.com", "brandbucket.com", "ename.com", "4.cn", "juming.com",
    "domains.atom.com", "parking.reg.ru", "expireddomains.com", "godaddy.com", "dynadot.com", "uniregistry.com", "brandshelter.com",
)  # fmt: skip


def is_wall(page: Glance) -> bool:
    """Whether the answer is a bot wall: by its headers, or a short page by its title, its scripts and its words."""
    if has_wall_header(page.headers):
        return True
    if not page.is_page or page.length > SHORT:
        return False
    title = page.title.strip(" .…!")
    named = re.split(r"\s+[|\u2013\u2014-]\s+|\s*[|_]\s*", title)
    if any(_TITLES.fullmatch(part.strip(" .…!")) for part in [title, *named]):
        return True
    if not _BODY.search(page.html):
        return False
    # A form on a healthy page has a captcha too: a wall says nothing besides, and asks for nothing but the proof.
    says_nothing_else = page.length <= SHORT // 4 and not _FIELDS.search(page.html)
    return says_nothing_else or bool(_WORDS.search(page.text[:_SEEN]))


def has_wall_header(headers: Mapping[str, str]) -> bool:
    """Whether a header says that a wall answered, and not the host behind it."""
    return any(pattern.search(headers.get(name, "")) for name, pattern in _HEADERS.items())


def is_parked(page: Glance) -> bool:
    """Whether a short page offers its own domain for sale, or is what a parking service shows."""
    if not page.is_page or page.length > SHORT:
        return False
    if _FOR_SALE.search(page.title) or _FOR_SALE.search(page.headline) or _PARKED_BY.search(page.html):
        return True
    return page.length <= SHORT // 3 and bool(_FOR_SALE.search(page.text[:_SEEN]))


def is_market(host: str, asked: str) -> bool:
    """Whether a redirect from one host to the other leads to where domains are parked or sold."""
    return any(_is_below(host, market) and not _is_below(asked, market) for market in _MARKETS)


def _is_below(host: str, name: str) -> bool:
    return host == name or host.endswith(f".{name}")
