namespace Shouwen.App.Centres;

/// <summary>A dimension whose values form a tree.</summary>
internal interface INode
{
    int? ParentId { get; }
}
