namespace Shouwen.App.Facts.Import.Mappings;

/// <summary>The fields that each kind of file can fill.</summary>
internal static class Fields
{
    private static readonly IReadOnlyList<Field> Contacts =
    [
        new("externalId", FieldType.Text, "identity", false, "contact_id call_id callid session_id conversation_id interaction_id record_id id uuid ucid 流水号 通话流水号 呼叫流水号 会话ID 话单号 通话ID 呼叫ID 联络ID 联络编号 录音流水号 序列号 编号 唯一标识 接触流水号"),
        new("started", FieldType.Instant, "time", true, "started_at start_time starttime start call_time call_start datetime timestamp time begin_time begintime arrival_time 进线时间 开始时间 呼叫时间 来电时间 通话开始时间 呼入时间 接入时间 拨打时间 发起时间 时间 会话开始时间 受理时间 通话时间"),
        new("outcome", FieldType.Word, "course", false, "outcome result status disposition call_result call_status 结果 通话结果 呼叫结果 结束方式 接听状态 接通状态 是否接通 通话状态 状态 呼叫状态 处理结果 是否放弃"),
        new("direction", FieldType.Word, "course", false, "direction call_type call_direction in_out 呼叫方向 方向 呼叫类型 呼入呼出 通话类型"),
        new("transferred", FieldType.Bool, "course", false, "transferred transfer is_transferred 是否转接 转接 转接标志 是否转移"),
        new("wait", FieldType.Seconds, "durations", false, "wait_s wait wait_time wait_seconds waiting_time queue_time queue_seconds time_in_queue ring_time speed_of_answer 等待时长 排队时长 等待时间 排队时间 振铃时长 应答时长 等待秒数 排队等待时长"),
        new("talk", FieldType.Seconds, "durations", false, "talk_s talk talk_time talk_seconds call_duration duration conversation_time 通话时长 通话秒数 会话时长 服务时长 交谈时长 时长 通话时长秒"),
        new("hold", FieldType.Seconds, "durations", false, "hold_s hold hold_time hold_seconds 保持时长 保持时间 通话保持时长"),
        new("wrap", FieldType.Seconds, "durations", false, "wrap_s wrap wrap_time wrap_seconds acw acw_time after_call_work wrapup 话后处理 话后处理时长 话后时长 事后处理时长 整理时长 后处理时长 话后处理时间 话后整理时长"),
        new("queue", FieldType.Code, "cuts", false, "queue queue_name skill skill_group skillgroup service_type vdn split 队列 队列名称 技能组 技能组名称 技能队列 服务队列 业务组 技能"),
        new("topic", FieldType.Code, "cuts", false, "topic reason category call_reason contact_reason subject 业务类型 来电原因 话题 主题 咨询类型 业务分类 服务类型 问题分类 服务小结 小结 工单类型 诉求类型 来电类型"),
        new("channel", FieldType.Code, "cuts", false, "channel media media_type 渠道 服务渠道 接入渠道 媒体类型 来源渠道"),
        new("region", FieldType.Code, "cuts", false, "region area city province branch 地区 区域 归属地 城市 省份 地市 号码归属地"),
        new("product", FieldType.Code, "cuts", false, "product product_name plan 产品 产品名称 套餐 商品"),
        new("campaign", FieldType.Code, "cuts", false, "campaign promotion 营销案 活动 营销活动 营销活动名称 项目"),
        new("team", FieldType.Code, "people", false, "team team_name agent_group group 班组 团队 小组 座席组 坐席组 班组名称"),
        new("agent", FieldType.Code, "people", false, "agent agent_id agent_code agent_login operator employee employee_id 座席工号 坐席工号 工号 座席 坐席 客服工号 员工工号 员工编号 话务员 座席编号 坐席ID 接听坐席 客服"),
        new("customer", FieldType.Text, "people", false, "customer customer_id customer_key caller caller_id ani phone phone_number calling_number from_number account 来电号码 主叫号码 主叫 客户号码 客户编号 手机号 手机号码 电话号码 客户ID 客户标识 账号 号码 客户手机号"),
        new("recording", FieldType.Text, "people", false, "recording recording_id recording_url record_file recording_file 录音 录音文件 录音地址 录音编号 录音标识 录音流水"),
    ];

    private static readonly IReadOnlyList<Field> Intervals =
    [
        new("start", FieldType.Instant, "time", true, "start start_time interval_start interval period time datetime timestamp timestamp_local timestamplocal date_time 时段 时间段 开始时间 统计时段 统计时间 时间 时段开始 时段开始时间 区间"),
        new("queue", FieldType.Code, "cuts", true, "queue queue_name skill skill_group skillgroup service_type split 队列 队列名称 技能组 技能组名称 服务队列 业务组 技能队列"),
        new("offered", FieldType.Count, "counts", false, "offered calls_offered calls inbound_calls incoming 呼入量 进线量 来电量 请求人工量 人工请求量 人工呼入量 转人工量 进队列量 排队量 呼入总量 话务量 人工进线量"),
        new("answered", FieldType.Count, "counts", false, "answered calls_answered handled calls_handled connected 接通量 接听量 应答量 人工接通量 接起量 接通数 接听数 人工接听量 应答数"),
        new("abandoned", FieldType.Count, "counts", false, "abandoned calls_abandoned abandoned_in_queue abandons lost 放弃量 呼损量 排队放弃量 放弃数 呼损 弃呼量 人工放弃量"),
        new("answeredWithin", FieldType.Count, "counts", false, "answered_within answered_in_sl answered_within_sl sl_answered 服务水平内接通量 秒内接通量 秒接通量 秒内接听量 秒内应答量 秒接起量"),
        new("abandonedWithin", FieldType.Count, "counts", false, "abandoned_within abandoned_in_sl 服务水平内放弃量 秒内放弃量 秒放弃量 秒内呼损量"),
        new("abandonedShort", FieldType.Count, "counts", false, "abandoned_short short_abandons short_abandoned 短放弃量 瞬间放弃量"),
        new("selfServed", FieldType.Count, "counts", false, "self_served self_service ivr_handled ivr_contained 自助量 自助服务量 自助解决量 自助办理量"),
        new("blocked", FieldType.Count, "counts", false, "blocked busy overflow 阻塞量 遇忙量 溢出量"),
        new("waitSeconds", FieldType.Seconds, "durations", false, "wait_seconds sum_wait_answered sum_wait total_wait wait_time 接通等待总时长 等待总时长 排队总时长 总等待时长 应答总时长"),
        new("longestWaitSeconds", FieldType.Seconds, "durations", false, "longest_wait max_wait longest_wait_seconds 最长等待时长 最大等待时长 最长排队时长"),
        new("talkSeconds", FieldType.Seconds, "durations", false, "talk_seconds sum_talk total_talk talk_time 通话总时长 总通话时长 通话时长"),
        new("holdSeconds", FieldType.Seconds, "durations", false, "hold_seconds sum_hold total_hold hold_time 保持总时长 总保持时长 保持时长"),
        new("wrapSeconds", FieldType.Seconds, "durations", false, "wrap_seconds sum_wrap total_wrap acw_time acw 话后总时长 话后处理总时长 总话后处理时长 话后处理时长 整理总时长"),
        new("staffedSeconds", FieldType.Seconds, "staffing", false, "staffed_seconds staffed_time staffed available_seconds 工时 人员工时 在岗时长 排班工时"),
        new("loggedInSeconds", FieldType.Seconds, "staffing", false, "logged_in_seconds login_time signed_in 登录时长 签入时长 签入总时长 登录总时长"),
    ];

    private static readonly IReadOnlyList<Field> People =
    [
        new("code", FieldType.Code, "identity", true, "code employee_id employee_code agent_id agent id 工号 员工工号 员工编号 座席工号 坐席工号 编号 员工号"),
        new("name", FieldType.Text, "identity", true, "name full_name employee_name agent_name 姓名 员工姓名 名字 座席姓名 坐席姓名"),
        new("team", FieldType.Code, "team", false, "team group team_name 班组 团队 小组 部门 所属班组 所属团队"),
        new("teamLeader", FieldType.Code, "team", false, "team_leader leader supervisor 班长 组长 班组长 班组长工号 组长工号 直属主管 主管工号"),
        new("leadsTeam", FieldType.Bool, "team", false, "leads_team is_leader is_team_leader 是否班组长 是否组长 是否班长"),
        new("role", FieldType.Text, "team", false, "role position job job_title title 岗位 职位 职务 角色"),
        new("joined", FieldType.Date, "time", false, "joined join_date hire_date start_date hired 入职日期 入职时间 到岗日期"),
        new("left", FieldType.Date, "time", false, "left leave_date end_date termination_date 离职日期 离职时间"),
        new("leftVoluntarily", FieldType.Bool, "time", false, "left_voluntarily voluntary 是否主动离职 主动离职 自愿离职"),
    ];

    private static readonly IReadOnlyList<Field> Queues =
    [
        Code("queue_code queue_id skill_code skill_id 队列编码 队列编号 队列代码 队列ID 技能组编码 技能组编号 技能组ID 队列 queue 技能组 skill"),
        Name("queue_name skill_name 队列名称 技能组名称"),
        new("channel", FieldType.Code, "promise", false, "channel media media_type 渠道 服务渠道 所属渠道 媒体类型"),
        new("answerShare", FieldType.Share, "promise", false, "answer_share service_level_target sl_target target_sl target_service_level service_level sla_target 服务水平目标 承诺接听比例 承诺接通率 目标接通率 接通率目标 目标服务水平 服务水平 服务水平承诺 承诺比例"),
        new("answerWithinSeconds", FieldType.Seconds, "promise", false, "answer_within_seconds within_seconds sl_threshold target_seconds answer_within threshold service_level_threshold sla_seconds 承诺接听时限 接听时限 应答时限 承诺时限 服务水平阈值 服务水平时限 承诺秒数 时限"),
        new("shortAbandonSeconds", FieldType.Seconds, "promise", false, "short_abandon_seconds short_abandon short_abandon_threshold 短时放弃界限 短放弃时限 短时放弃阈值 短放弃阈值 短时放弃秒数"),
        new("serviceLevelVariant", FieldType.Count, "promise", false, "service_level_variant variant sl_formula 服务水平算法 服务水平口径 算法"),
        new("calendar", FieldType.Code, "promise", false, "calendar working_calendar 工作日历 日历 服务时间日历"),
    ];

    private static readonly IReadOnlyList<Field> Topics =
    [
        Code("topic_code topic_id reason_code category_code 主题编码 主题代码 主题编号 业务编码 业务代码 分类编码 分类代码 小结编码 小结代码 业务类型编码", "level1"),
        Name("topic topic_name reason reason_name category category_name 主题 主题名称 业务主题 业务名称 分类名称 小结名称 业务类型 业务类型名称 咨询类型"),
        Parent("parent_topic 上级主题 上级分类 上级业务 父级主题 父级分类"),
        new("talkLimitSeconds", FieldType.Seconds, "limits", false, "talk_limit_seconds talk_limit max_talk 通话时长上限 通话上限 时长上限 超长通话界限"),
        .. Levels("业务大类 大类 一级业务 一级主题", "业务中类 中类 二级业务 二级主题", "业务小类 小类 三级业务 三级主题"),
    ];

    private static readonly IReadOnlyList<Field> Channels =
    [
        Code("channel_code channel_id 渠道编码 渠道代码 渠道编号 渠道ID 渠道 channel"),
        Name("channel_name 渠道名称"),
        new("kind", FieldType.Word, "identity", false, "kind type channel_type media_type 渠道类型 媒体类型 类型 类别"),
    ];

    private static readonly IReadOnlyList<Field> Regions =
    [
        Code("region_code region_id area_code 地区编码 地区代码 区域编码 区域代码 行政区划代码 行政区划编码", "level1"),
        Name("region region_name area area_name 地区 地区名称 区域 区域名称"),
        Parent("parent_region 上级地区 上级区域 父级地区 父级区域"),
        .. Levels("大区 省份 省 province", "城市 地市 市 city", "区县 县区 县 区 district county"),
    ];

    private static readonly IReadOnlyList<Field> Products =
    [
        Code("product_code product_id sku 产品编码 产品代码 产品编号 产品ID 商品编码", "level1"),
        Name("product product_name 产品 产品名称 商品 商品名称 套餐 套餐名称"),
        Parent("parent_product 上级产品 父级产品 产品分类编码"),
        .. Levels("产品大类 产品线 product_line", "产品中类", "产品小类"),
    ];

    private static readonly IReadOnlyList<Field> Campaigns =
    [
        Code("campaign_code campaign_id promotion_code 营销案编码 营销案代码 营销案编号 活动编码 活动代码 活动编号 活动ID 营销案 campaign"),
        Name("campaign_name promotion promotion_name 营销案名称 活动名称 营销活动 营销活动名称 活动"),
        new("from", FieldType.Date, "time", false, "from start start_date begin_date begins valid_from 开始日期 起始日期 开始时间 生效日期 上线日期 活动开始日期 活动开始时间"),
        new("to", FieldType.Date, "time", false, "to end end_date ends valid_to 结束日期 截止日期 结束时间 失效日期 下线日期 终止日期 活动结束日期 活动结束时间"),
    ];

    private static readonly IReadOnlyList<Field> Teams =
    [
        Code("team_code team_id group_code 班组编码 班组代码 班组编号 班组ID 团队编码 小组编码 班组 team"),
        Name("team_name group_name 班组名称 团队名称 小组名称 团队 小组"),
        new("leader", FieldType.Code, "team", false, "leader leader_id team_leader supervisor supervisor_id 班组长 班长 组长 班组长工号 班长工号 组长工号 主管工号 负责人 负责人工号"),
    ];

    public static IReadOnlyList<Field> Of(ImportKind kind) => kind switch
    {
        ImportKind.Contacts => Contacts,
        ImportKind.Intervals => Intervals,
        ImportKind.People => People,
        ImportKind.Queues => Queues,
        ImportKind.Topics => Topics,
        ImportKind.Channels => Channels,
        ImportKind.Regions => Regions,
        ImportKind.Products => Products,
        ImportKind.Campaigns => Campaigns,
        _ => Teams,
    };

    /// <summary>A list without codes knows its entries by their names.</summary>
    private static Field Code(string headers, params string[] unless) => new("code", FieldType.Code, "identity", true, $"code id {headers} 编码 代码 编号") { Unless = ["name", .. unless] };

    private static Field Name(string headers) => new("name", FieldType.Text, "identity", false, $"name {headers} 名称");

    private static Field Parent(string headers) => new("parent", FieldType.Code, "tree", false,
        $"parent parent_code parent_id {headers} 上级 上级编码 上级代码 上级编号 父级 父级编码 父级代码 父编码 父级编号 父节点 父ID 上级ID 所属上级");

    private static IEnumerable<Field> Levels(params string[] headers) => Enumerable.Range(1, TreeLevels.Most)
        .Select(level => new Field(TreeLevels.FieldOf(level), FieldType.Text, "tree", false, level <= headers.Length ? headers[level - 1] : TreeLevels.FieldOf(level)));

    public static Field? Find(ImportKind kind, string name) => Of(kind).FirstOrDefault(field => field.Name == name);
}
