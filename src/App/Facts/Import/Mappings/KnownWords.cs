using System.Collections.Frozen;

namespace Shouwen.App.Facts.Import.Mappings;

/// <summary>What the words of exports mean, where a mapping does not say otherwise.</summary>
internal static class KnownWords
{
    public static readonly FrozenDictionary<string, string> Outcomes = Read("""
        answered: answered connected handled success completed ok 接通 已接通 已接 已接听 接听 人工接听 人工接通 接起 成功 应答 已应答 正常 正常结束 客户挂机 坐席挂机 座席挂机 是
        abandoned: abandoned abandon lost missed hangup unanswered noanswer no_answer 放弃 已放弃 弃呼 未接 未接通 未接听 排队放弃 呼损 用户放弃 客户放弃 振铃放弃 超时放弃 否
        selfServed: selfserved self_served self-served selfservice self_service ivr 自助 自助服务 自助完成 自助办理 自助解决 IVR自助
        blocked: blocked busy rejected congestion 忙 遇忙 阻塞 被拒 线路忙 溢出
        callback: callback call_back call-back 回呼 回拨 预约回呼 回电 预约回拨
        """);

    public static readonly FrozenDictionary<string, string> Directions = Read("""
        inbound: inbound in incoming 呼入 来电 进线 入 被叫
        outbound: outbound out outgoing 呼出 外呼 去电 出 主叫
        """);

    public static readonly FrozenDictionary<string, string> Truths = Read("""
        true: true yes y t 1 是 有 已转接 转接 √ 真 自愿 主动
        false: false no n f 0 否 无 未转接 未 × 假 非自愿 被动
        """);

    public static readonly FrozenDictionary<string, string> Channels = Read("""
        phone: phone voice call telephone tel 电话 语音 热线 话务
        chat: chat im webchat 在线 在线客服 在线聊天 文字 文本 网页聊天
        mail: mail email e-mail 邮件 电子邮件 邮箱
        counter: counter hall shop 营业厅 柜台 大厅 厅台
        app: app APP 手机应用 掌厅 手机客户端
        """);

    /// <summary>The usual words for a channel mean one of the product's own, unless the centre has a channel of that code.</summary>
    public static string? ChannelOf(string? code, IReadOnlySet<string> channels) =>
        code is null || channels.Contains(code) ? code : Channels.GetValueOrDefault(code, code);

    private static FrozenDictionary<string, string> Read(string table) => table.Split('\n')
        .Select(line => line.Trim().Split(": "))
        .SelectMany(line => line[1].Split(' ').Select(word => (Word: word, Meaning: line[0])))
        .DistinctBy(pair => pair.Word, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Meaning, StringComparer.OrdinalIgnoreCase);
}
