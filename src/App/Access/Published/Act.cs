namespace Shouwen.App.Access.Published;

/// <summary>What a person may do, named `word.verb`; the rights table says which role may, and how far.</summary>
public static class Act
{
    public const string FactsView = "facts.view";
    public const string FactsRows = "facts.rows";
    public const string FactsImport = "facts.import";
    public const string FactsTargets = "facts.targets";
    public const string FactsWatches = "facts.watches";
    public const string FactsSignals = "facts.signals";
    public const string FactsProcesses = "facts.processes";
    public const string FactsDesigns = "facts.designs";
    public const string CentresView = "centres.view";
    public const string CentresEdit = "centres.edit";
    public const string CalendarsView = "calendars.view";
    public const string CalendarsEdit = "calendars.edit";
    public const string DeskView = "desk.view";
    public const string DeskWork = "desk.work";
    public const string DeskApprove = "desk.approve";
    public const string DeskExcuse = "desk.excuse";
    public const string DeskReview = "desk.review";
    public const string DeskEscalation = "desk.escalation";
    public const string DeskTypes = "desk.types";
    public const string KnowledgeView = "knowledge.view";
    public const string KnowledgeFirstLine = "knowledge.firstLine";
    public const string KnowledgeExperts = "knowledge.experts";
    public const string KnowledgeWrite = "knowledge.write";
    public const string KnowledgeApprove = "knowledge.approve";
    public const string KnowledgeMeasures = "knowledge.measures";
    public const string AccessPeople = "access.people";
    public const string AccessTokens = "access.tokens";
    public const string AccessSelf = "access.self";
    public const string NoticesRead = "notices.read";
    public const string NoticesChannels = "notices.channels";
    public const string AuditView = "audit.view";
    public const string JobsView = "jobs.view";
    public const string LeadView = "lead.view";
    public const string LeadWeigh = "lead.weigh";
    public const string QualityView = "quality.view";
    public const string QualityEvaluate = "quality.evaluate";
    public const string QualityDecide = "quality.decide";
    public const string QualityCoach = "quality.coach";
    public const string QualityListen = "quality.listen";
    public const string QualityRecordings = "quality.recordings";
    public const string QualityForms = "quality.forms";
    public const string QualityEdit = "quality.edit";
    public const string VoiceView = "voice.view";
    public const string VoiceEdit = "voice.edit";
    public const string VoiceAnswers = "voice.answers";
    public const string VoiceFollowUps = "voice.followups";
    public const string ArenaLead = "arena.lead";
    public const string ArenaSolo = "arena.solo";
}

/// <summary>How far a right reaches, narrowest first.</summary>
public enum Scope { None, Own, Team, Centre }
