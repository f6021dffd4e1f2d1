namespace Shouwen.App.Audit.Published;

/// <summary>Every change of such a record is written down, in the same transaction: who, when, what, from, to.</summary>
public interface IAudited
{
    /// <summary>What people call the record, in the audit's list.</summary>
    string AuditName { get; }

    /// <summary>The centre whose audit it belongs to; null for what is above centres.</summary>
    int? AuditCentreId { get; }

    /// <summary>False where rows are made by nobody of the centre.</summary>
    bool AuditsNew => true;

    /// <summary>Properties whose values are never written down.</summary>
    IReadOnlyCollection<string> AuditSecrets => [];
}
