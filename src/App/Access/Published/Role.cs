namespace Shouwen.App.Access.Published;

/// <summary>What someone is in a centre. The rights table says what each may do.</summary>
public enum Role
{
    Director,
    Manager,
    TeamLeader,
    Agent,
    QualityAnalyst,
    Planner,
    KnowledgeEditor,
    Trainer,
    Supplier,
    Administrator,
}
