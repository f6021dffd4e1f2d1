using Shouwen.App.Desk.Types;

namespace Shouwen.App.Desk.Cases;

/// <summary>What lists are cut by, of a case and of what stands for it while it is not done.</summary>
internal interface IListedCase
{
    Guid Id { get; }
    int CentreId { get; }
    int Number { get; }
    Guid TypeId { get; }
    CaseStateKind StateKind { get; }
    int Priority { get; }
    Guid OwnerId { get; }
    Guid? OfferedTo { get; }
    Guid? WorkerId { get; }
    int? TeamId { get; }
    int? TopicId { get; }
    int Repeats { get; }
}
